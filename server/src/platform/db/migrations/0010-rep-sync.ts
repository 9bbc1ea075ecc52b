import type { Migration, SchemaWords } from './migration.ts'

/** O4: the change sequence by territory, for the rep app's sync, and what makes every cursor void after a restore. */
export const repSync: Migration = {
  name: '0010-rep-sync',
  statements: (words) => [
    `alter table installation add column data_epoch ${words.text} not null default ''`,
    ...byTerritory(words),
    'create index change_territory on change (territory_id, tx_id, seq)',
    'create index change_gone on change (deleted_at) where deleted_at is not null',
    ...(['retailer', 'contact'] as const).map((entity) => missing(words, entity)),
  ],
}

const territory = "coalesce((select r.territory_id from retailer r where r.id = change.retailer_id), '')"

function byTerritory({ engine, autoKey, text }: SchemaWords): string[] {
  if (engine === 'postgres')
    return [
      `alter table change add column territory_id ${text} not null default ''`,
      `update change set territory_id = ${territory}`,
      'alter table change drop constraint change_entity_entity_id_key',
      'alter table change add constraint change_key unique (entity, entity_id, territory_id)',
    ]
  return [
    `create table change_by_territory (seq ${autoKey}, entity ${text} not null, entity_id ${text} not null,
      territory_id ${text} not null, retailer_id ${text} not null, tx_id bigint not null, at bigint not null,
      deleted_at bigint, unique (entity, entity_id, territory_id))`,
    `insert into change_by_territory (seq, entity, entity_id, territory_id, retailer_id, tx_id, at, deleted_at)
      select seq, entity, entity_id, ${territory}, retailer_id, tx_id, at, deleted_at from change order by seq`,
    'drop table change',
    'alter table change_by_territory rename to change',
    'create index change_order on change (tx_id, seq)',
  ]
}

/** What was put into the tables by other means than the product's has no number yet. */
function missing({ engine }: SchemaWords, entity: 'retailer' | 'contact'): string {
  const txId = engine === 'postgres' ? 'txid_current()' : '0'
  const retailer = entity === 'retailer' ? 'e.id' : 'e.retailer_id'
  return `insert into change (entity, entity_id, territory_id, retailer_id, tx_id, at)
    select '${entity}', e.id, coalesce(r.territory_id, ''), r.id, ${txId}, e.updated_at
    from ${entity} e join retailer r on r.id = ${retailer}
    where not exists (select 1 from change c where c.entity = '${entity}' and c.entity_id = e.id)`
}
