import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from '#contracts';
import { problem } from '../errors/problem';

/** What is said where the library would speak English: an unknown field, or a text where an object is expected. */
const said = (rule: string, field: string, message: string): string => {
  if (rule === 'whitelistValidation') return `不认识的字段 ${field}`;
  return rule === 'nestedValidation' || rule === 'unknownValue'
    ? `${field} 的格式不正确，请刷新页面后重新填写`
    : message;
};

function flatten(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = parent
      ? /^\d+$/.test(error.property)
        ? `${parent}[${error.property}]`
        : `${parent}.${error.property}`
      : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      message: said(rule, error.property, message),
    }));
    // One message a field: the first that failed is the one to mend first.
    return [...own.slice(0, 1), ...flatten(error.children ?? [], field)];
  });
}

/** One strict check of everything that comes in. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (faults) => {
      const errors = flatten(faults);
      return problem(
        'invalid',
        errors
          .map(({ message }) => message)
          .slice(0, 3)
          .join('；') + '。',
        errors,
      );
    },
  });
