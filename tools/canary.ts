/** Proves that the boundaries bite: each of these imports must be refused by ESLint, and the last one allowed. */
import { ESLint } from 'eslint';

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-imports'];
const refused: [file: string, code: string][] = [
  ['libs/calendar/src/index.ts', "import '#domain';"],
  ['libs/extraction/src/index.ts', "import '#domain';"],
  ['libs/extraction/src/index.ts', "import 'node:fs';"],
  ['libs/domain/src/index.ts', "import 'rxjs';"],
  ['libs/bulletin/src/index.ts', "import '#office';"],
  ['libs/office/src/index.ts', "import { composeWeekly } from '#bulletin';"],
  ['libs/contracts/src/index.ts', "import { addDays } from '#calendar';"],
  ['apps/web/src/main.ts', "import '#extraction';"],
  ['apps/web/src/main.ts', "import '../../api/src/app';"],
  ['apps/api/src/main.ts', "import '#ui';"],
  ['apps/api/src/features/bulletins/index.ts', "import '../tasks/task.entity';"],
  ['apps/api/src/features/accounts/index.ts', "import '../tasks';"],
  ['apps/api/src/platform/clock.ts', "import '../features/tasks';"],
];
const allowed: [file: string, code: string] = ['apps/api/src/main.ts', "import '#calendar';"];

const eslint = new ESLint();
const hits = async ([file, code]: [string, string]) => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  return result?.messages.some(({ ruleId }) => RULES.includes(ruleId ?? '')) ?? false;
};

let faults = 0;
for (const probe of refused)
  if (!(await hits(probe))) {
    faults++;
    console.error(`未被拒绝：${probe.join('：')}`);
  }
if (await hits(allowed)) {
  faults++;
  console.error(`误被拒绝：${allowed.join('：')}`);
}
console.log(faults === 0 ? `边界有效：${refused.length} 种越界引用均被拒绝。` : `${faults} 处不符。`);
process.exit(faults === 0 ? 0 : 1);
