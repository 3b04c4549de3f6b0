import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganizationAndAccounts1795470943821 implements MigrationInterface {
  readonly name = 'OrganizationAndAccounts1795470943821';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "account" ADD "pinyin" text NOT NULL DEFAULT ''`);
    await queryRunner.query(`ALTER TABLE "unit_alias" DROP CONSTRAINT "PK_d3d8d1f6d0fb9a1e99b3e7bd0d0"`);
    await queryRunner.query(
      `ALTER TABLE "unit_alias" ADD CONSTRAINT "PK_709b829bb7cd07afc1bdb69fb5e" PRIMARY KEY ("alias", "unit_id")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "unit_alias" DROP CONSTRAINT "PK_709b829bb7cd07afc1bdb69fb5e"`);
    await queryRunner.query(
      `ALTER TABLE "unit_alias" ADD CONSTRAINT "PK_d3d8d1f6d0fb9a1e99b3e7bd0d0" PRIMARY KEY ("alias")`,
    );
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "pinyin"`);
  }
}
