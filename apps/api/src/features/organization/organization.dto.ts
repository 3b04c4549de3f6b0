import type { Day } from '#calendar';
import type { PostHolder, PostInput, UnitBatch, UnitEnd, UnitInput, UnitOrder, UnitText } from '#contracts';
import { rankGroups, type RankGroup, unitKinds, type UnitKind } from '#domain';
import { DayField, Flag, Id, Ids, Int, ListOf, OneOf, RawText, Text, Texts } from '../../platform/http/fields';

const NAME = { max: 60 };

export class UnitsQueryDto {
  @Flag('是否含已停用单位', { optional: true })
  ended?: boolean;
}

export class MentionQueryDto {
  @Text('单位称谓', { max: 200 })
  text!: string;

  @DayField('日期', { optional: true })
  day?: Day;
}

export class UnitInputDto implements UnitInput {
  @Text('单位名称', NAME)
  name!: string;

  @Text('简称', NAME)
  shortName!: string;

  @OneOf('类别', unitKinds)
  kind!: UnitKind;

  @OneOf('排名组', rankGroups)
  rankGroup!: RankGroup;

  @Texts('别名', { max: 30, each: NAME.max })
  aliases!: string[];

  @Id('上级单位', { optional: true })
  parentId: string | null = null;

  @Id('办公室所在单位', { optional: true })
  officeUnitId: string | null = null;

  @Ids('成员单位')
  memberIds!: string[];

  @DayField('启用日期')
  validFrom!: Day;
}

export class UnitEndDto implements UnitEnd {
  @DayField('停用日期')
  lastDay!: Day;

  @Id('承接单位', { optional: true })
  successorId: string | null = null;
}

export class UnitOrderDto implements UnitOrder {
  @Ids('单位', { min: 1, max: 2000 })
  unitIds!: string[];
}

export class PostHolderDto implements PostHolder {
  @Text('姓名', { max: 30 })
  personName!: string;

  @DayField('任职日期')
  heldFrom!: Day;

  @DayField('离任日期', { optional: true })
  heldTo: Day | null = null;
}

export class PostInputDto implements PostInput {
  @Text('职务名称', NAME)
  title!: string;

  @Int('排序', { min: 0, max: 100_000 })
  sortOrder!: number;

  @ListOf('任职人', () => PostHolderDto, { max: 100 })
  holders!: PostHolderDto[];

  @Ids('包联单位')
  sponsoredUnitIds!: string[];
}

export class UnitTextDto implements UnitText {
  @RawText('单位名单', { max: 20_000 })
  text!: string;
}

class TypedUnitDto {
  @Text('单位名称', { min: 0, max: NAME.max })
  name!: string;

  @Text('简称', { min: 0, max: NAME.max })
  shortName!: string;

  @OneOf('类别', unitKinds)
  kind!: UnitKind;

  @Texts('别名', { max: 30, each: NAME.max })
  aliases!: string[];
}

export class UnitBatchDto implements UnitBatch {
  @Flag('是否试算')
  dryRun!: boolean;

  @ListOf('单位', () => TypedUnitDto, { min: 1, max: 500 })
  units!: TypedUnitDto[];
}
