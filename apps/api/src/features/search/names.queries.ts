import { Injectable } from '@nestjs/common';
import type { SearchHit, SearchKind } from '#contracts';
import { roleLabel, unitKindLabel } from '#domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { AccountEntity } from '../accounts';
import { IndicatorListQueries } from '../indicators';
import { PostEntity, PostHolderEntity, readUnits } from '../organization';
import { detailOf, type Found, foundIn, type Wanted } from './found';
import { marksOf } from './marks';
import { leadsTo } from './names';

interface Person {
  id: string;
  title: string;
  detail: string;
  path: string;
  names: string[];
}

/** Finds what has a name and of which a county has hundreds: units, posts and accounts, indicators. */
@Injectable()
export class NamesQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly indicatorList: IndicatorListQueries,
  ) {}

  async units({ words }: Wanted): Promise<Found> {
    const today = this.clock.today();
    const units = (await readUnits(this.db.manager)).filter(({ validTo }) => validTo === null || validTo >= today);
    return foundIn(
      units,
      ({ name, shortName, aliases }) => leadsTo(words, [name, shortName, ...aliases]),
      ({ id, name, shortName, kind, aliases }) =>
        hit('unit', id, shortName, words, {
          detail: detailOf(unitKindLabel[kind], name === shortName ? null : name, aliases.slice(0, 3).join('、')),
          path: `/organization?keyword=${encodeURIComponent(shortName)}`,
        }),
    );
  }

  /** Posts with who holds them today for who sees the directory; accounts for who keeps them. */
  async people({ actor, words }: Wanted): Promise<Found> {
    const { permissions } = actor;
    const people = [
      ...(permissions.has('organization.read') ? await this.posts() : []),
      ...(permissions.has('accounts.read') ? await this.accounts() : []),
    ];
    return foundIn(
      people,
      ({ names }) => leadsTo(words, names),
      ({ id, title, detail, path }) => hit('person', id, title, words, { detail, path }),
    );
  }

  async indicators({ actor, words }: Wanted): Promise<Found> {
    return foundIn(
      await this.indicatorList.visible(actor),
      ({ code, name }) => leadsTo(words, [name, code]),
      ({ id, code, name, measure }) =>
        hit('indicator', id, name, words, { detail: detailOf(code, measure), path: `/indicators/${id}` }),
    );
  }

  private async posts(): Promise<Person[]> {
    const today = this.clock.today();
    const posts = await this.db.manager.find(PostEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const holders = new Map(
      (await this.db.manager.find(PostHolderEntity))
        .filter(({ heldFrom, heldTo }) => heldFrom <= today && (heldTo === null || today <= heldTo))
        .map(({ postId, personName }) => [postId, personName]),
    );
    return posts.map(({ id, title }) => {
      const holder = holders.get(id);
      return {
        id,
        title: holder ? `${holder}（${title}）` : title,
        detail: '领导职务',
        path: '/organization?tab=posts',
        names: holder ? [title, holder] : [title],
      };
    });
  }

  private async accounts(): Promise<Person[]> {
    const accounts = await this.db.manager.find(AccountEntity, {
      relations: { unit: true, post: true },
      order: { username: 'ASC' },
    });
    return accounts.map(({ id, username, displayName, role, unit, post, disabledAt }) => ({
      id,
      title: displayName,
      detail: detailOf(username, role && roleLabel[role], unit?.shortName ?? post?.title, disabledAt ? '已停用' : null),
      path: `/accounts?keyword=${encodeURIComponent(username)}`,
      names: [displayName, username, ...(unit ? [unit.shortName] : [])],
    }));
  }
}

const hit = (
  kind: SearchKind,
  id: string,
  title: string,
  words: readonly string[],
  { detail, path }: { detail: string; path: string },
): SearchHit => ({ kind, id, title, detail, light: null, path, marks: marksOf(title, words), snippet: null });
