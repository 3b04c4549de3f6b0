import { daysBetween } from '#calendar';
import { type EntityManager, In } from 'typeorm';
import { type ExtensionHistory, noExtensions } from './record-actions';
import { ExtensionRequestEntity } from './records.entity';

/** What each assignment asked for and was granted so far. */
export async function readExtensionHistories(
  manager: EntityManager,
  assignmentIds: readonly string[],
): Promise<(assignmentId: string) => ExtensionHistory> {
  const rows = await manager.findBy(ExtensionRequestEntity, {
    assignmentId: In([...assignmentIds]),
    status: In(['approved', 'pending']),
  });
  const byAssignment = Map.groupBy(rows, ({ assignmentId }) => assignmentId);
  return (assignmentId) => {
    const own = byAssignment.get(assignmentId);
    if (!own) return noExtensions;
    const granted = own.filter(({ status }) => status === 'approved');
    return {
      grantedTimes: granted.length,
      grantedDays: granted.reduce((sum, { oldDue, newDue }) => sum + daysBetween(oldDue, newDue), 0),
      pending: own.length > granted.length,
    };
  };
}
