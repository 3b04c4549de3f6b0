import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROPPED, SIMPLIFIED, TRADITIONAL } from '../features/search/fold';

/** What the database folds; the same as `fold` does to what is asked for. */
const FOLD = `CREATE FUNCTION search_fold(raw text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    folded text := regexp_replace(translate(normalize(raw, NFKC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      'abcdefghijklmnopqrstuvwxyz'), '[${DROPPED}]+', '', 'g');
    -- Hardly a text has any: to translate all of them in every text would take seconds for a long one.
    found text := regexp_replace(folded, '[^${TRADITIONAL}]+', '', 'g');
    one text;
    old_ones text := '';
    new_ones text := '';
  BEGIN
    IF found = '' THEN
      RETURN folded;
    END IF;
    FOR one IN SELECT DISTINCT character FROM string_to_table(found, NULL) AS character LOOP
      old_ones := old_ones || one;
      new_ones := new_ones || substr('${SIMPLIFIED}', strpos('${TRADITIONAL}', one), 1);
    END LOOP;
    RETURN translate(folded, old_ones, new_ones);
  END $$`;

/** The keys of an entry in the index: kind, then two neighbouring characters or a whole number. */
const KEYS = `CREATE FUNCTION search_keys(kind text, codes text[], body text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
    SELECT array(
      SELECT DISTINCT kind || ':' || pair.a || pair.b
        FROM unnest(string_to_array(body, NULL), (string_to_array(body, NULL))[2:]) AS pair(a, b) WHERE pair.b IS NOT NULL
      UNION ALL SELECT kind || '#' || code FROM unnest(codes) AS code)
  $$`;

/** What is searched. The tables of every bulletin name every unit: of it only what is longer than a name. */
const SOURCE = `CREATE VIEW search_source AS
  SELECT 'task' AS kind, t.id, t.drafted_at AS at,
      array_remove(ARRAY[search_fold(t.number), t.serial::text, t.year::text || t.serial::text], NULL) AS codes,
      search_fold(t.title) AS title,
      concat_ws(E'\\n', search_fold(t.title), search_fold(t.number), search_fold(t.outcome),
        CASE WHEN strpos(t.outcome, t.quote) = 0 THEN search_fold(t.quote) END) AS body
    FROM task t
  UNION ALL
  SELECT 'requirement', r.id, s.taken_in_at, '{}', '', concat_ws(E'\\n', search_fold(r.content), search_fold(r.heading))
    FROM requirement r JOIN source_text s ON s.id = r.source_text_id WHERE r.status IN ('proposed', 'rejected', 'registered')
  UNION ALL
  SELECT 'directive', d.id, s.taken_in_at, '{}', search_fold(d.title),
      concat_ws(E'\\n', search_fold(d.title), search_fold(s.name), search_fold(d.issuer),
        search_fold(substr(s.text, d.start + 1, d."end" - d.start)))
    FROM directive d JOIN source_text s ON s.id = d.source_text_id
  UNION ALL
  SELECT 'bulletin', b.id, b.issued_at, ARRAY[b.issue_number::text, b.year::text || b.issue_number::text],
      search_fold(b.series || b.year || '年第' || b.issue_number || '期'),
      concat_ws(E'\\n', search_fold(b.series || b.year || '年第' || b.issue_number || '期'),
        (SELECT string_agg(search_fold(v #>> '{}'), E'\\n')
          FROM jsonb_path_query(b.content, 'strict $.**') v WHERE jsonb_typeof(v) = 'string' AND length(v #>> '{}') > 12 AND v #>> '{}' ~ '[一-龥]'))
    FROM bulletin b WHERE b.status = 'issued'`;

/** Of the rows that came, many at a time: a long text has thousands. */
const ADD = `CREATE FUNCTION search_add() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO search_entry (kind, id, at, codes, title, body)
      SELECT kind, id, at, codes, title, body FROM search_source
        WHERE kind = TG_ARGV[0] AND id = ANY (ARRAY(SELECT id FROM added));
    RETURN NULL;
  END $$`;

/** Of the row that changed or went. */
const REFRESH = `CREATE FUNCTION search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM search_entry WHERE kind = TG_ARGV[0] AND id = OLD.id;
    IF TG_OP = 'UPDATE' THEN
      INSERT INTO search_entry (kind, id, at, codes, title, body)
        SELECT kind, id, at, codes, title, body FROM search_source WHERE kind = TG_ARGV[0] AND id = NEW.id;
    END IF;
    RETURN NULL;
  END $$`;

/** Of the directives of a source that was given another name. */
const RENAME = `CREATE FUNCTION search_rename() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE search_entry e SET body = s.body FROM search_source s, directive d
      WHERE d.source_text_id = NEW.id AND s.kind = 'directive' AND s.id = d.id AND e.kind = s.kind AND e.id = s.id;
    RETURN NULL;
  END $$`;

const WATCHED = {
  task: 'number, title, outcome, quote',
  requirement: 'content, heading, status',
  directive: 'title, issuer, start, "end"',
  bulletin: 'status, issue_number',
};

/**
 * Lets the database keep what is searched in a table of its own, so that no write can forget it and none that leaves the
 * words as they are pays for it.
 */
export class Search1795481122749 implements MigrationInterface {
  readonly name = 'Search1795481122749';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "search_entry" ("kind" text NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "codes" text array NOT NULL, "title" text NOT NULL, "body" text NOT NULL, CONSTRAINT "PK_search_entry" PRIMARY KEY ("kind", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_19dfcb60f0e1355a430d3dcf30" ON "search_entry"  ("kind", "at", "id") `);
    for (const statement of [FOLD, KEYS, SOURCE, ADD, REFRESH, RENAME]) await queryRunner.query(statement);
    for (const [table, columns] of Object.entries(WATCHED)) {
      await queryRunner.query(`CREATE TRIGGER search_add_${table} AFTER INSERT ON ${table}
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_add('${table}')`);
      await queryRunner.query(`CREATE TRIGGER search_refresh_${table} AFTER DELETE OR UPDATE OF ${columns} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION search_refresh('${table}')`);
    }
    await queryRunner.query(`CREATE TRIGGER search_source_text AFTER UPDATE OF name ON source_text
      FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION search_rename()`);
    await queryRunner.query(
      'INSERT INTO search_entry (kind, id, at, codes, title, body) SELECT kind, id, at, codes, title, body FROM search_source',
    );
    await queryRunner.query(
      'CREATE INDEX search_entry_keys ON search_entry USING gin (search_keys(kind, codes, body))',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER search_source_text ON source_text');
    for (const table of Object.keys(WATCHED))
      for (const name of ['add', 'refresh'])
        await queryRunner.query(`DROP TRIGGER search_${name}_${table} ON ${table}`);
    for (const name of ['search_rename()', 'search_refresh()', 'search_add()'])
      await queryRunner.query(`DROP FUNCTION ${name}`);
    await queryRunner.query('DROP VIEW search_source');
    await queryRunner.query('DROP TABLE "search_entry"');
    await queryRunner.query('DROP FUNCTION search_keys(text, text[], text)');
    await queryRunner.query('DROP FUNCTION search_fold(text)');
  }
}
