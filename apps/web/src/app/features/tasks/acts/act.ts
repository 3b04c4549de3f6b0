/** What a person may do, as data: which route it takes and what its form asks for. Whether it may be done is the server's to say. */

/** What was filled in, by field; a list for choices of several. Plain JSON, so that it can be kept as a draft. */
export type Values = Record<string, string | string[]>;

export interface Option {
  value: string;
  label: string;
}

interface Named {
  /** Name in the request. */
  name: string;
  label: string;
  required: boolean;
  hint?: string;
}
export type Field =
  | (Named & { kind: 'prose'; rows?: number; maxLength?: number })
  | (Named & { kind: 'line' })
  | (Named & { kind: 'day'; min?: string; max?: string })
  | (Named & { kind: 'choice' | 'several'; options: readonly Option[] })
  | (Named & { kind: 'unit' })
  | (Named & { kind: 'files' });

export interface Act {
  /** Names the form and what it is about, for its draft. */
  key: string;
  title: string;
  /** Word on the button. */
  ok: string;
  /** What it entails, in a sentence. */
  text?: string;
  danger?: boolean;
  /** Goes without asking: nothing is lost by it. */
  atOnce?: boolean;
  /** What to compare with while filling in, e.g. the last report. */
  reference?: { title: string; entries: readonly { label: string; text: string }[] };
  fields: readonly Field[];
  /** What the form starts from. */
  initial?: Values;
  /** Sent besides what is filled in. */
  fixed?: Record<string, string | boolean | readonly string[]>;
  method?: 'POST' | 'PUT';
  /** Route under /api/v1. */
  path: string;
  /** Whose version the request carries. */
  version: 'task' | 'assignment' | 'none';
  /** Id of the assignment it concerns; null for the whole task. */
  assignmentId: string | null;
  multipart?: boolean;
  /** What to say once it is done, e.g. 已签收. */
  done: string;
}

/**
 * What is still missing in a form, by field, in Chinese; the server judges again.
 * @param files number of files chosen
 */
export function missing(fields: readonly Field[], values: Values, files: number): Record<string, string> {
  const entries = fields.flatMap((field): [string, string][] => {
    if (!field.required) return [];
    const empty = field.kind === 'files' ? files === 0 : filledIn(values[field.name]) === 0;
    return empty ? [[field.name, `${verbs[field.kind]}${field.label}`]] : [];
  });
  return Object.fromEntries(entries);
}

const filledIn = (value: string | string[] | undefined) =>
  (typeof value === 'string' ? value.trim() : (value ?? [])).length;

const verbs: Record<Field['kind'], string> = {
  prose: '请填写',
  line: '请填写',
  day: '请选择',
  choice: '请选择',
  several: '请选择',
  unit: '请选择',
  files: '请上传',
};
