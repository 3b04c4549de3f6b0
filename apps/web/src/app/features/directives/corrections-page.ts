import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { NzTableModule } from 'ng-zorro-antd/table';
import type { CorrectionsView } from '#contracts';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { CorrectionMonths } from './correction-months';
import { QuoteLink } from './quote-link';
import { UnknownNames } from './unknown-names';

/** What people corrected of what was read, so that names are added and rules are mended by people who see why. */
@Component({
  selector: 'app-corrections-page',
  imports: [CorrectionMonths, Empty, Failure, Loading, NzTableModule, Page, QuoteLink, UnknownNames],
  templateUrl: './corrections-page.html',
  styleUrl: './corrections-page.css',
})
export class CorrectionsPage {
  protected readonly spans = [1, 3, 6, 12, 24, 36];
  /** Rows of a table before it is turned over. */
  protected readonly rows = 10;
  protected readonly filters = queryState({ months: 12 });
  protected readonly corrections = httpResource<CorrectionsView>(() => ({
    url: '/api/v1/directives/corrections',
    params: this.filters.params(),
  }));
  /** Nothing was taken in that anybody decided on. */
  protected readonly nothing = computed(() => {
    if (!this.corrections.hasValue()) return false;
    const { unknownNames, added, rejected, changes, months } = this.corrections.value();
    return (
      [unknownNames, added, rejected, changes].every(({ length }) => length === 0) &&
      months.every(({ registered, rejected }) => registered + rejected === 0)
    );
  });
}
