import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import { SourceTextEntity } from './directive.entity';
import { RequirementEntity } from './requirement.entity';

/** A source without its characters, which may be millions. */
export type LockedSource = Pick<
  SourceTextEntity,
  'id' | 'name' | 'asOf' | 'reviewedAt' | 'reviewedByName' | 'version' | 'sentences'
>;

/** Locks a source, so that one person at a time regroups and decides in it. @throws notFound */
export async function lockSource(manager: EntityManager, id: string): Promise<LockedSource> {
  const source = await manager.findOne(SourceTextEntity, {
    where: { id },
    select: {
      id: true,
      name: true,
      asOf: true,
      reviewedAt: true,
      reviewedByName: true,
      version: true,
      sentences: true,
    },
    lock: { mode: 'pessimistic_write' },
  });
  if (!source) throw problem('notFound', '没有这份来文，可能已被删除。');
  return source;
}

/** @throws refused once the review is finished */
export function checkOpen(source: Pick<SourceTextEntity, 'reviewedAt'>) {
  if (source.reviewedAt) throw problem('refused', '这份来文已完成审阅。如需修改，请先重新打开审阅。');
}

/** The characters of a source from start to end. */
export async function textOf(manager: EntityManager, id: string): Promise<string> {
  return (await manager.findOneOrFail(SourceTextEntity, { where: { id }, select: { id: true, text: true } })).text;
}

/** Locks a requirement with its source, open for review, as the person saw it. @throws notFound, stale, refused */
export async function lockRequirement(
  manager: EntityManager,
  id: string,
  version: number,
): Promise<{ source: LockedSource; row: RequirementEntity }> {
  const found = await manager.findOne(RequirementEntity, { where: { id }, select: { id: true, sourceTextId: true } });
  if (!found) throw problem('notFound', '没有这条要求，可能已被拆分、合并或随来文删除。');
  const source = await lockSource(manager, found.sourceTextId);
  const row = await manager.findOneOrFail(RequirementEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  checkVersion(row, version, '这条要求');
  checkOpen(source);
  return { source, row };
}

const STATES: Record<RequirementEntity['status'], string> = {
  proposed: '',
  rejected: '这条要求已列为不予立项，请先恢复再修改。',
  registered: '这条要求已经立项，请在督办事项中办理。',
  merged: '这条要求已并入另一条，请刷新后查看。',
  split: '这条要求已拆分，请刷新后查看。',
};

/** @throws refused where the requirement is no longer open to decide on */
export function checkProposed({ status }: Pick<RequirementEntity, 'status'>) {
  if (status !== 'proposed') throw problem('refused', STATES[status]);
}
