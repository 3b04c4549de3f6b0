import { Injectable } from '@nestjs/common';
import type { SourcePreview } from '#contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { unitsOf } from './changes';
import { cleanText, refuseClassified } from './clean-text';
import { coverageOf } from './coverage';
import type { SourceInputDto } from './directives.dto';
import { directiveView } from './directive-view';
import { proposedRows } from './proposed-rows';
import { Readers } from './reader';
import { requirementView } from './requirement-view';

/** Shows what would be read from a text, within the bounds of taking in. Writes nothing, not even to the audit trail. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly db: DataSource,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  async preview(input: SourceInputDto): Promise<SourcePreview> {
    const text = cleanText(input.text);
    refuseClassified(text, input.name);
    const reader = await this.readers.prepare();
    const today = this.clock.today();
    const { source, directives, requirements } = proposedRows(
      text,
      { given: input.asOf, today, name: undefined },
      reader,
    );
    const seen = { today, calendar: reader.calendar, merged: new Set<string>() };
    return {
      text,
      asOf: source.asOf,
      warnings: [],
      directives: directives.map(directiveView),
      requirements: requirements.map((row) => requirementView(row, seen)),
      coverage: coverageOf(source.sentences, requirements, null),
      units: await unitsOf(this.db.manager, requirements),
    };
  }
}
