import type { AssignmentRef, AssignmentView, TaskDraft, TaskRef, TaskView } from '#contracts';
import type { Answer, Client } from '../../testing/api';
import type { County } from '../../testing/county';

/** Steps of the straight path over HTTP, for specs; each signs in as whoever does it. */
export interface Steps {
  draft: (fields?: Partial<TaskDraft>) => Promise<TaskRef>;
  /** Drafted, submitted, approved. */
  registered: (fields?: Partial<TaskDraft>) => Promise<TaskRef>;
  /** Dispatched to its units; answers the page of the inspector. */
  dispatched: (fields?: Partial<TaskDraft>) => Promise<TaskView>;
  /** The page of a task, as somebody sees it. */
  view: (username: string, id: string) => Promise<TaskView>;
  assignment: (view: TaskView, unit: string) => AssignmentView;
  /** One step, that has to succeed. */
  must: <T = TaskRef>(username: string, path: string, body?: unknown, version?: number) => Promise<T>;
  client: (username: string) => Promise<Client>;
  /** Signs, files a claim with one file. */
  claimed: (username: string, assignment: AssignmentView) => Promise<AssignmentRef>;
}

/** A form as a browser sends it. */
export const formOf = (fields: Record<string, string>, files: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), name);
  return form;
};

export const evidence = { '验收单.pdf': '%PDF-1.7 验收合格' };

export function stepsOf(county: County): Steps {
  const clients = new Map<string, Promise<Client>>();
  const client = (username: string) => {
    const known = clients.get(username) ?? county.as(username);
    clients.set(username, known);
    return known;
  };
  const must = async <T>(username: string, path: string, body?: unknown, version?: number): Promise<T> => {
    const answer: Answer = await (
      await client(username)
    ).post(path, body ?? {}, version === undefined ? {} : { version });
    if (answer.status >= 300) throw new Error(`${username} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const draft = (fields: Partial<TaskDraft> = {}) =>
    must<TaskRef>('inspector', '/tasks', {
      title: '修复青石镇东渠闸门',
      outcome: '东渠三处闸门修复并通水，出具验收单。',
      mode: 'each',
      recipients: [{ unitIds: [county.units['qingshi'], county.units['baita']], role: 'each', mention: '各有关镇' }],
      due: '2099-06-30',
      cadence: null,
      urgency: 'normal',
      level: 'general',
      secrecy: 'open',
      ...fields,
    });
  const registered = async (fields: Partial<TaskDraft> = {}) => {
    const { id, version } = await draft(fields);
    const submitted = await must<TaskRef>('inspector', `/tasks/${id}/submission`, {}, version);
    return must<TaskRef>('chief', `/tasks/${id}/approval`, {}, submitted.version);
  };
  const view = async (username: string, id: string) => {
    const { status, body } = await (await client(username)).get<TaskView>(`/tasks/${id}`);
    if (status !== 200) throw new Error(`${username} /tasks/${id}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    draft,
    registered,
    client,
    must,
    view,
    dispatched: async (fields = {}) => {
      const { id, version } = await registered(fields);
      await must('inspector', `/tasks/${id}/dispatch`, {}, version);
      return view('inspector', id);
    },
    assignment: ({ assignments }, unit) => {
      const found = assignments.find(({ unitId }) => unitId === county.units[unit]);
      if (!found) throw new Error(`No assignment of ${unit}`);
      return found;
    },
    claimed: async (username, { id, version }) => {
      const signed = await must<AssignmentRef>(username, `/assignments/${id}/signature`, {}, version);
      const form = formOf({ summary: '闸门已修复，通水正常。', signer: '青石镇长' }, evidence);
      return must<AssignmentRef>(username, `/assignments/${id}/completion-requests`, form, signed.version);
    },
  };
}
