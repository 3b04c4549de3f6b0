import { Injectable } from '@nestjs/common';
import type { SearchAnswer, SearchGroup, SearchKind } from '#contracts';
import type { Permission } from '#domain';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { BulletinHits } from './bulletin-hits';
import { DirectiveHits } from './directive-hits';
import { EntriesQueries } from './entries.queries';
import { charactersOf, wordsOf } from './fold';
import type { Found, Wanted } from './found';
import { NamesQueries } from './names.queries';
import { searchKinds, type SearchQueryDto } from './search.dto';
import { TaskHits } from './task-hits';

interface Kind {
  label: string;
  /** One of them is needed to find anything of the kind: the same as for its list. */
  needs: readonly Permission[];
  find: (wanted: Wanted) => Promise<Found>;
}

/** One search over everything that the caller may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly entries: EntriesQueries,
    private readonly names: NamesQueries,
    private readonly tasks: TaskHits,
    private readonly directives: DirectiveHits,
    private readonly bulletins: BulletinHits,
  ) {}

  private readonly kinds: Record<SearchKind, Kind> = {
    unit: { label: '单位', needs: ['organization.read'], find: (wanted) => this.names.units(wanted) },
    person: {
      label: '人员',
      needs: ['organization.read', 'accounts.read'],
      find: (wanted) => this.names.people(wanted),
    },
    task: {
      label: '督办事项',
      needs: ['tasks.read'],
      find: (wanted) => this.entries.find('task', wanted, (ids) => this.tasks.show(ids, wanted)),
    },
    requirement: {
      label: '要求',
      needs: ['directives.read'],
      find: (wanted) => this.entries.find('requirement', wanted, (ids) => this.directives.requirements(ids, wanted)),
    },
    directive: {
      label: '来文',
      needs: ['directives.read'],
      find: (wanted) => this.entries.find('directive', wanted, (ids) => this.directives.directives(ids, wanted)),
    },
    indicator: { label: '指标', needs: ['indicators.read'], find: (wanted) => this.names.indicators(wanted) },
    bulletin: {
      label: '周报',
      needs: ['bulletins.read'],
      find: (wanted) => this.entries.find('bulletin', wanted, (ids) => this.bulletins.show(ids, wanted)),
    },
  };

  async search(actor: Actor, { text, kind, page, pageSize }: SearchQueryDto): Promise<SearchAnswer> {
    const words = wordsOf(text);
    if (!words.some((word) => charactersOf(word).length > 1))
      throw problem('invalid', '请输入至少两个字。', [{ field: 'text', message: '请输入至少两个字' }]);
    const groups = await Promise.all(
      searchKinds
        .filter((one) => kind === undefined || kind === one)
        .map((one) => this.group(one, { actor, words }, kind ? (page - 1) * pageSize : 0, pageSize)),
    );
    return { text: words.join(' '), groups: kind ? groups : groups.filter(({ count }) => count > 0) };
  }

  private async group(kind: SearchKind, wanted: Wanted, from: number, length: number): Promise<SearchGroup> {
    const { label, needs, find } = this.kinds[kind];
    if (!needs.some((permission) => wanted.actor.permissions.has(permission)))
      return { kind, label, count: 0, capped: false, hits: [], more: false };
    const { count, capped, hits } = await find(wanted);
    const to = from + length;
    return { kind, label, count, capped, hits: from < count ? await hits(from, to) : [], more: to < count };
  }
}
