import type { SearchKind, SearchQuery } from '#contracts';
import { Int, OneOf, Text } from '../../platform/http/fields';

/** In the order in which their hits are shown. */
export const searchKinds = [
  'unit',
  'person',
  'task',
  'requirement',
  'directive',
  'indicator',
  'bulletin',
] as const satisfies SearchKind[];

export class SearchQueryDto implements SearchQuery {
  @Text('要查找的内容', { max: 100 })
  text!: string;

  @OneOf('类别', searchKinds, { optional: true })
  kind?: SearchKind;

  @Int('页码', { min: 1, max: 1000, optional: true })
  page = 1;

  @Int('每页条数', { min: 1, max: 50, optional: true })
  pageSize = 5;
}
