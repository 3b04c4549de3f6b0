import type { DirectiveView } from '#contracts';
import type { DirectiveEntity } from './directive.entity';
import { kindLabel } from './labels';

/** A directive as the review page shows it. */
export const directiveView = ({
  id,
  kind,
  title,
  issuer,
  heldOn,
  asOf,
  start,
  end,
}: Pick<DirectiveEntity, 'id' | 'kind' | 'title' | 'issuer' | 'heldOn' | 'asOf' | 'start' | 'end'>): DirectiveView => ({
  id,
  kind,
  kindLabel: kindLabel[kind],
  title,
  issuer,
  heldOn,
  asOf,
  start,
  end,
});
