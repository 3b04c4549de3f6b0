import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountWishes1795484775496 implements MigrationInterface {
  readonly name = 'AccountWishes1795484775496';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "account" ADD "wished_role" text`);
    await queryRunner.query(`ALTER TABLE "account" ADD "wished_unit_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "FK_4034bb85f0cd8c04e0176d86f6c" FOREIGN KEY ("wished_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "account" DROP CONSTRAINT "FK_4034bb85f0cd8c04e0176d86f6c"`);
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "wished_unit_id"`);
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "wished_role"`);
  }
}
