import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** camelCase in the code, snake_case in the database. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given?: string) {
    return given ?? snake(className.replace(/Entity$/, ''));
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]) {
    return snake([...prefixes, given ?? property].join('_'));
  }
  override joinColumnName(relation: string, referenced: string) {
    return snake(`${relation}_${referenced}`);
  }
}
