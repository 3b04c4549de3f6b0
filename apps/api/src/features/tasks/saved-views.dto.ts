import { type ListSettings, type SavedViewInput, type TaskColumn, VIEW_LIMITS } from '#contracts';
import { Type } from 'class-transformer';
import {
  ArrayContains,
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { Flag, OneOf, Text } from '../../platform/http/fields';
import { allColumns } from './built-in-views';
import { TaskQueryDto } from './task-query.dto';

/** Columns in their order, each once, the title among them; null for the usual ones. */
const Columns = () =>
  applyDecorators(
    IsOptional(),
    IsArray({ message: '列须为列表' }),
    ArrayMaxSize(allColumns.length, { message: '列有重复，请重新选择' }),
    ArrayUnique({ message: '列有重复，请重新选择' }),
    IsIn(allColumns, { each: true, message: '列不在可选范围内，请重新选择' }),
    ArrayContains(['title'], { message: '“事项”一列不能去掉' }),
  );

export class SavedViewDto implements SavedViewInput {
  @Text('视图名称', { max: VIEW_LIMITS.name })
  name!: string;

  @IsDefined({ message: '请给出视图的筛选条件' })
  @ValidateNested()
  @Type(() => TaskQueryDto)
  query!: TaskQueryDto;

  @Columns()
  columns!: TaskColumn[] | null;

  @Flag('是否共享')
  shared!: boolean;
}

export class ListSettingsDto implements ListSettings {
  @Columns()
  columns!: TaskColumn[] | null;

  @OneOf('行距', ['normal', 'compact'])
  density!: ListSettings['density'];

  @Text('默认视图', { max: 40, optional: true })
  defaultViewId!: string | null;
}
