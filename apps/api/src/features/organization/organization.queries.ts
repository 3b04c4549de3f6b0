import { Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { MentionView, UnitName, UnitProposal, UnitRow } from '#contracts';
import { expandMention, guessUnits, isActive, ownerStateLabel, resolveOwner } from '#domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { OrganizationDirectory } from './organization-directory';
import { readUnits } from './read-units';

/** Reads of the organization. */
@Injectable()
export class OrganizationQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** Units in protocol order; `ended` adds those that no longer exist. */
  async units({ ended = false }: { ended?: boolean }): Promise<UnitRow[]> {
    const today = this.clock.today();
    const units = await readUnits(this.db.manager);
    return units.filter(({ validTo }) => ended || validTo === null || validTo >= today);
  }

  /** What units typed one to a line may be, beside those of the directory. */
  async propose(text: string): Promise<UnitProposal[]> {
    const { countyName, units } = await this.directory.load();
    const names = new Set(units.map(({ name }) => name));
    const taken = units.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
    return guessUnits(text, countyName, taken).map((guess) => ({ ...guess, known: names.has(guess.name) }));
  }

  /** What a written owner, a name or a group, stands for on a day. */
  async mention(text: string, day: Day = this.clock.today()): Promise<MentionView> {
    const directory = await this.directory.load();
    const found = resolveOwner(text, directory, day);
    const expansion = found.state === 'pick' ? expandMention(text, directory, day) : null;
    const meant = new Set(found.unitIds);
    const units: UnitName[] = directory.units
      .filter((unit) => meant.has(unit.id) && isActive(unit, day))
      .map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind }));
    return {
      text,
      state: found.state,
      stateLabel: ownerStateLabel[found.state],
      units,
      certainUnitIds: expansion?.kind === 'pick' ? expansion.certain : [],
      by: found.by,
      confirm: found.confirm,
    };
  }
}
