export * from './indicator.entity';
export { IndicatorListQueries } from './indicator-list.queries';
export { IndicatorPaces, type CountyStanding, type UnitStandings } from './indicator-paces';
export { IndicatorsModule } from './indicators.module';
export { isAtRisk, type Standing } from './standing';
export { guardView, paceView } from './printed';
