import type { FieldError, RoleGrant } from '#contracts';
import { roleLabel, unitRoles } from '#domain';
import type { EntityManager } from 'typeorm';
import { PostEntity, UnitEntity } from '../organization';

/** What is wrong with a role as it is granted or asked for, by field; empty when it may be. */
export async function grantFaults(manager: EntityManager, { role, unitId, postId }: RoleGrant): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  const ofUnit = role !== null && unitRoles.includes(role);
  if (ofUnit && unitId === null) faults.push({ field: 'unitId', message: `${roleLabel[role]}须选择所属单位` });
  if (!ofUnit && unitId !== null) faults.push({ field: 'unitId', message: '只有单位负责人、单位联络员才有所属单位' });
  if (role !== 'countyLeader' && postId !== null) faults.push({ field: 'postId', message: '只有县领导才有领导职务' });
  if (unitId !== null && !(await manager.existsBy(UnitEntity, { id: unitId })))
    faults.push({ field: 'unitId', message: '单位不存在，请重新选择' });
  if (postId !== null && !(await manager.existsBy(PostEntity, { id: postId })))
    faults.push({ field: 'postId', message: '职务不存在，请重新选择' });
  return faults;
}
