/** 已完成 and 未完成 are facts; the three between are a forecast. */
export const verdicts = ['met', 'safe', 'risky', 'hard', 'missed'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictLabel: Record<Verdict, string> = {
  met: '已完成',
  safe: '可保',
  risky: '有风险',
  hard: '难保',
  missed: '未完成',
};
