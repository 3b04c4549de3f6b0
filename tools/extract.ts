/**
 * The extractor on the command line.
 *   node tools/extract.ts FILE... [--as-of DATE] [--json] [--explain]   reads texts, prints a list (or JSON) for each
 *   node tools/extract.ts --jsonl < IN > OUT                            lines {"id","asOf","text"} in, requirements out
 * Wrong use, a missing file, a bad date or a bad line ends with code 2 and a message in Chinese.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formatDay, isDay, toDay } from '#calendar';
import { extract, RULES, toGuide, type Extraction, type Requirement } from '#extraction';

const USAGE = `用法：
  npm run -s extract -- 文件... [--as-of 2022-03-22] [--json] [--explain]
  npm run -s extract -- --jsonl < 输入 > 输出
选项：
  --as-of 日期   推算相对日期的起算日（会议或印发之日），默认今天
  --json         每个文件输出一个 JSON 对象
  --explain      列出每个字段的依据
  --jsonl        逐行处理：每行一个 {"id","asOf","text"}`;

const CADENCE = { daily: '每日', weekly: '每周', tenday: '每旬', monthly: '每月', quarterly: '每季', yearly: '每年' };
const KIND = { meeting: '会议', inspection: '调研检查', document: '公文', briefing: '简报', news: '新闻' };
const OP = { '>=': '不低于', '<=': '不超过', '=': '' };
const ROLE = { lead: '牵头', support: '配合', each: '' };

class UsageError extends Error {}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`无法读取文件：${file}。请检查路径和权限。`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw new UsageError(`无法识别文件编码：${file}。请另存为 UTF-8 或 GB18030 编码的纯文本。`);
    }
  }
}

function describe(requirement: Requirement, index: number, explain: boolean): string {
  const { text, heading, issuer, owners, due, cadence, targets, actionable } = requirement;
  const because = (rule: keyof typeof RULES) => (explain ? `（依据：${RULES[rule]}）` : '');
  const lines = [`${String(index)}. ${text.replace(/\s+/g, '')}${explain ? because(requirement.rule) : ''}`];
  if (heading.value !== null) lines.push(`标题：${heading.value}${because(heading.rule)}`);
  if (issuer.value !== null) lines.push(`提出：${issuer.value}${because(issuer.rule)}`);
  const names = owners.map((owner) => `${owner.name}${ROLE[owner.role] === '' ? '' : `〔${ROLE[owner.role]}〕`}`);
  const [first] = owners;
  lines.push(`责任：${names.join('、') || '未写明'}${first ? because(first.rule) : ''}`);
  const day = due.value === null ? '未写明' : `${formatDay(due.value)}${due.time === undefined ? '' : ` ${due.time}`}`;
  const words = due.words === undefined ? '' : `（原文“${due.words}”）`;
  const open = due.value === null && due.waitsFor !== undefined ? `，待定：${due.waitsFor}` : '';
  lines.push(`期限：${day}${words}${open}${due.value === null ? '' : because(due.rule)}`);
  if (due.warning !== undefined) lines.push(`提醒：${due.warning}`);
  if (cadence.value !== null) lines.push(`周期：${CADENCE[cadence.value]}${because(cadence.rule)}`);
  for (const { metric, op, value, unit } of targets) lines.push(`指标：${metric} ${OP[op]}${value}${unit}`);
  lines.push(`可检验：${actionable.value ? '是' : '否'}${because(actionable.rule)}`);
  return lines.map((line, i) => (i === 0 ? line : `     ${line}`)).join('\n');
}

function list(file: string, { reports, requirements }: Extraction, explain: boolean): string {
  const blocks = [`${file}：报道 ${reports.length} 篇，要求 ${requirements.length} 条`];
  for (const report of reports) {
    const held = report.heldOn === undefined ? '' : `，${formatDay(report.heldOn)}`;
    blocks.push(
      `【${KIND[report.kind]}】${report.title ?? '（无标题）'}${held}，要求 ${report.requirements.length} 条`,
    );
    for (const id of report.requirements) {
      const requirement = requirements[id];
      if (requirement) blocks.push(describe(requirement, id + 1, explain));
    }
  }
  return blocks.join('\n');
}

function day(text: string, where: string): string {
  if (!isDay(text)) throw new UsageError(`${where}不是有效日期：${String(text)}。请写成 2022-03-22 的形式。`);
  return text;
}

async function batch(): Promise<void> {
  let line = 0;
  for await (const row of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++;
    if (row.trim() === '') continue;
    let entry: unknown;
    try {
      entry = JSON.parse(row);
    } catch {
      throw new UsageError(`第 ${line} 行不是有效的 JSON。每行应为 {"id","asOf","text"}。`);
    }
    const { id, asOf, text } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof text !== 'string') throw new UsageError(`第 ${line} 行缺少 text（文本）。`);
    if (typeof asOf !== 'string') throw new UsageError(`第 ${line} 行缺少 asOf（起算日）。`);
    const { requirements } = extract(text, { asOf: day(asOf, `第 ${line} 行的 asOf `) });
    process.stdout.write(`${JSON.stringify({ id, requirements: requirements.map(toGuide) })}\n`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (values.jsonl) {
    await batch();
    return;
  }
  if (positionals.length === 0) throw new UsageError(`请给出要读取的文件。\n${USAGE}`);
  const asOf = values['as-of'] === undefined ? toDay(new Date()) : day(values['as-of'], '--as-of ');
  for (const file of positionals) {
    const extraction = extract(readText(file), { asOf });
    console.log(values.json ? JSON.stringify({ file, asOf, ...extraction }) : list(file, extraction, values.explain));
  }
}

try {
  await main();
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof UsageError) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(error instanceof UsageError ? error.message : `不认识的选项或参数。\n${USAGE}`);
  process.exitCode = 2;
}
