/** The parts of a bulletin do not agree, or an entry cannot be printed; the message is Chinese and names which. */
export class BulletinFault extends Error {
  override readonly name = 'BulletinFault';
}
