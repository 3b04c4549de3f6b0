import { HttpStatus, ParseUUIDPipe } from '@nestjs/common';

/** An id in an address: what is no id, for instance half of a copied link, is not found, as is an id of nothing. */
export class IdPipe extends ParseUUIDPipe {
  constructor() {
    super({ errorHttpStatusCode: HttpStatus.NOT_FOUND });
  }
}
