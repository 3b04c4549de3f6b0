import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay } from '#calendar';
import { LIMITS } from '#contracts';

/** The fields of requests, each named in Chinese so that a refusal can say which one and how to mend it. */
interface Optional {
  optional?: boolean;
}

const maybe = ({ optional }: Optional) => (optional ? [IsOptional()] : []);

/** Says that a field is missing before it says what it should be. */
const needed = (label: string, otherwise: string) => ({
  message: ({ value }: { value: unknown }) =>
    value === undefined || value === null || value === '' ? `请填写${label}` : otherwise,
});
const kind = (label: string, expected: string) => needed(label, `${label}须为${expected}`);
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A text, trimmed; `min` 1 unless told, `max` that of prose. */
export const Text = (
  label: string,
  { min = 1, max = LIMITS.prose, ...rest }: Optional & { min?: number; max?: number } = {},
) =>
  applyDecorators(
    ...maybe(rest),
    trimmed,
    IsString(kind(label, '文字')),
    MinLength(min, { message: min === 1 ? `请填写${label}` : `${label}至少 ${min} 个字` }),
    MaxLength(max, { message: `${label}不得超过 ${max} 个字` }),
  );

/** A list of short texts. */
export const Texts = (label: string, { max, each }: { max: number; each: number }) =>
  applyDecorators(
    IsArray(kind(label, '列表')),
    ArrayMaxSize(max, { message: `${label}最多 ${max} 个` }),
    IsString({ each: true, message: `${label}须为文字` }),
    MaxLength(each, { each: true, message: `每个${label}不得超过 ${each} 个字` }),
  );

/** A text kept to the letter: a password, a pasted report. */
export const RawText = (label: string, { max, ...rest }: Optional & { max: number }) =>
  applyDecorators(
    ...maybe(rest),
    IsString(kind(label, '文字')),
    MinLength(1, { message: `请填写${label}` }),
    MaxLength(max, { message: `${label}不得超过 ${max} 个字` }),
  );

/** A calendar day, `2022-03-25`. With `optional`, null says that there is none. */
export const DayField = (label: string, options: Optional = {}) =>
  applyDecorators(
    ...maybe(options),
    ValidateBy(
      { name: 'isDay', validator: { validate: isDay } },
      needed(label, `${label}须为存在的日期，格式如 2022-03-25`),
    ),
  );

export const Days = (label: string, { max }: { max: number }) =>
  applyDecorators(
    IsArray(kind(label, '列表')),
    ArrayMaxSize(max, { message: `${label}最多 ${max} 天` }),
    ValidateBy(
      {
        name: 'areDays',
        validator: { validate: isDay, defaultMessage: () => `${label}须为存在的日期，格式如 2022-03-25` },
      },
      { each: true },
    ),
  );

export const Id = (label: string, options: Optional = {}) =>
  applyDecorators(...maybe(options), IsUUID(undefined, { message: `${label}无效，请重新选择` }));

export const Ids = (label: string, { max = 500, min = 0, ...rest }: Optional & { min?: number; max?: number } = {}) =>
  applyDecorators(
    ...maybe(rest),
    IsArray(kind(label, '列表')),
    ArrayMinSize(min, { message: `请至少选择 ${min} 个${label}` }),
    ArrayMaxSize(max, { message: `${label}一次最多 ${max} 个` }),
    IsUUID(undefined, { each: true, message: `${label}中有无效的项，请重新选择` }),
  );

export const OneOf = (label: string, values: readonly string[], options: Optional = {}) =>
  applyDecorators(...maybe(options), IsIn(values, { message: `${label}不在可选范围内，请重新选择` }));

/** A list in a query: `status=a,b` or repeated. */
export const AnyOf = (label: string, values: readonly string[]) =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) =>
      (Array.isArray(value) ? (value as unknown[]) : String(value).split(',')).filter((v) => v !== ''),
    ),
    IsIn(values, { each: true, message: `${label}不在可选范围内` }),
  );

export const Flag = (label: string, options: Optional = {}) =>
  applyDecorators(
    ...maybe(options),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(kind(label, '是或否')),
  );

export const Int = (label: string, { min, max, ...rest }: Optional & { min: number; max: number }) =>
  applyDecorators(
    ...maybe(rest),
    Type(() => Number),
    IsInt({ message: `${label}须为整数` }),
    Min(min, { message: `${label}不得小于 ${min}` }),
    Max(max, { message: `${label}不得大于 ${max}` }),
  );

/** An exact decimal as text: at most 15 digits before the point and 6 after. */
export const DecimalField = (label: string, { negative = false, ...rest }: Optional & { negative?: boolean } = {}) =>
  applyDecorators(
    ...maybe(rest),
    Matches(
      negative ? /^-?\d{1,15}(\.\d{1,6})?$/ : /^\d{1,15}(\.\d{1,6})?$/,
      needed(label, `${label}须为数字，小数不超过 6 位${negative ? '' : '，不得为负'}`),
    ),
  );

/** Objects of a class, each checked by its own rules. */
export const ListOf = (
  label: string,
  type: () => new () => object,
  { max = 500, min = 0, ...rest }: Optional & { min?: number; max?: number } = {},
) =>
  applyDecorators(
    ...maybe(rest),
    IsArray(kind(label, '列表')),
    ArrayMinSize(min, { message: `${label}至少 ${min} 项` }),
    ArrayMaxSize(max, { message: `${label}最多 ${max} 项` }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** Checked only where `when` holds of the object. */
export const When = (when: (object: never) => boolean) => ValidateIf(when as (object: unknown) => boolean);
