export { AssignmentLightEntity } from './assignment-light.entity';
