import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectiveDays1795475220830 implements MigrationInterface {
  readonly name = 'DirectiveDays1795475220830';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "directive" ADD "as_of" date`);
    await queryRunner.query(
      `UPDATE "directive" SET "as_of" = s."as_of" FROM "source_text" s WHERE s."id" = "source_text_id"`,
    );
    await queryRunner.query(`ALTER TABLE "directive" ALTER COLUMN "as_of" SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "directive" DROP COLUMN "as_of"`);
  }
}
