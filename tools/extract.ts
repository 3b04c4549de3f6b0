/**
 * The extractor on the command line.
 *   node tools/extract.ts FILE... [--as-of DATE] [--json] [--explain]   reads .txt, .docx, .xlsx and .pdf, prints a list
 *                                                                       (or JSON) for each
 *   node tools/extract.ts --jsonl < IN > OUT                            lines {"id","asOf","text"} in, requirements out
 * Wrong use, a missing file, a bad date or a bad line ends with code 2 and a message in Chinese.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formatDay, isDay, toDay } from '#calendar';
import { extract, RULES, toGuide, type Extraction, type Requirement, type Span } from '#extraction';
import { readUpload, UploadFault } from '#office';

const USAGE = `用法：
  npm run -s extract -- 文件... [--as-of 2022-03-22] [--json] [--explain]
  npm run -s extract -- --jsonl < 输入 > 输出
选项：
  --as-of 日期   推算相对日期的起算日（会议或印发之日），默认今天
  --json         每个文件输出一个 JSON 对象
  --explain      列出每个字段的依据：规则和所据的原文
  --jsonl        逐行处理：每行一个 {"id","asOf","text"}`;

const CADENCE = { daily: '每日', weekly: '每周', tenday: '每旬', monthly: '每月', quarterly: '每季', yearly: '每年' };
const KIND = { meeting: '会议', inspection: '调研检查', document: '公文', briefing: '简报', news: '新闻' };
const OP = { '>=': '不低于', '<=': '不超过', '=': '' };
const ROLE = { lead: '牵头', support: '配合', each: '' };

class UsageError extends Error {}

async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`无法读取文件：${file}。请检查路径和权限。`);
  }
  try {
    return (await readUpload(bytes, file)).text;
  } catch (fault) {
    if (fault instanceof UploadFault) throw new UsageError(`${file}：${fault.message}`);
    throw fault;
  }
}

const inOneLine = (text: string) => text.replace(/\s+/g, '');

/** A requirement as a list; with `source` each field has its rule and the characters from which it was read. */
function describe(requirement: Requirement, index: number, source: string | undefined): string {
  const { text, heading, issuer, owners, due, cadence, targets, actionable } = requirement;
  const quote = ({ start, end }: Span) => `“${inOneLine(source?.slice(start, end) ?? '')}”`;
  const because = (rule: keyof typeof RULES, spans: readonly Span[] = []) =>
    source === undefined ? '' : `（依据：${RULES[rule]}${spans.map(quote).join('')}）`;
  const read = ({ rule, spans }: { rule: keyof typeof RULES; spans: readonly Span[] }) => because(rule, spans);
  const all = source !== undefined;
  const lines = [`${String(index)}. ${inOneLine(text)}${because(requirement.rule)}`];
  if (all || heading.value !== null) lines.push(`标题：${heading.value ?? '无'}${read(heading)}`);
  if (all || issuer.value !== null) lines.push(`提出：${issuer.value ?? '未写明'}${read(issuer)}`);
  const names = owners.map(
    ({ name, role, rule, span }) => `${name}${ROLE[role] === '' ? '' : `〔${ROLE[role]}〕`}${because(rule, [span])}`,
  );
  lines.push(`责任：${names.join('、') || '未写明'}`);
  const day = due.value === null ? '未写明' : `${formatDay(due.value)}${due.time === undefined ? '' : ` ${due.time}`}`;
  const words = due.words === undefined || all ? '' : `（原文“${due.words}”）`;
  const open = due.value === null && due.waitsFor !== undefined ? `，待定：${due.waitsFor}` : '';
  lines.push(`期限：${day}${words}${open}${read(due)}`);
  if (due.warning !== undefined) lines.push(`提醒：${due.warning}`);
  if (all || cadence.value !== null)
    lines.push(`周期：${cadence.value === null ? '未写明' : CADENCE[cadence.value]}${read(cadence)}`);
  for (const { metric, op, value, unit, span } of targets)
    lines.push(`指标：${metric} ${OP[op]}${value}${unit}${all ? `（依据：句中写明的数值${quote(span)}）` : ''}`);
  lines.push(`可检验：${actionable.value ? '是' : '否'}${read(actionable)}`);
  return lines.map((line, i) => (i === 0 ? line : `     ${line}`)).join('\n');
}

function list(file: string, { reports, requirements }: Extraction, source: string | undefined): string {
  const blocks = [`${file}：报道 ${reports.length} 篇，要求 ${requirements.length} 条`];
  for (const report of reports) {
    const held = report.heldOn === undefined ? '' : `，${formatDay(report.heldOn)}`;
    blocks.push(
      `【${KIND[report.kind]}】${report.title ?? '（无标题）'}${held}，要求 ${report.requirements.length} 条`,
    );
    for (const id of report.requirements) {
      const requirement = requirements[id];
      if (requirement) blocks.push(describe(requirement, id + 1, source));
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
    const text = await readText(file);
    const extraction = extract(text, { asOf });
    const source = values.explain ? text : undefined;
    console.log(values.json ? JSON.stringify({ file, asOf, ...extraction }) : list(file, extraction, source));
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
