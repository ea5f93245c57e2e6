import type { Product } from './product';

/** Is the database in the form this build expects? Throws when the database does not answer. */
export const isMigrated = async ({ dataSource }: Pick<Product, 'dataSource'>): Promise<boolean> => !(await dataSource.showMigrations());
