import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import type { AuditEvent } from './audit-query.ts'
import { auditWords } from './words.ts'

/** Who did it; somebody without a name by what he is. */
export function ActorName({ actor }: { readonly actor: AuditEvent['actor'] }) {
  const say = useWords(auditWords)
  if (actor.name) return <>{actor.name}</>
  const kind = actor.kind === 'public' || actor.kind === 'command' ? actor.kind : 'system'
  return <>{say(`actor.${kind}`)}</>
}

const kinds = ['user', 'contact', 'retailer', 'role', 'territory', 'invite', 'letter', 'view'] as const

/** Whom or what it was about, leading there where there is a page. */
export function TargetName({ target }: { readonly target: AuditEvent['target'] }) {
  const say = useWords(auditWords)
  if (!target) return <>–</>
  const kind = kinds.find((each) => each === target.kind) ?? 'other'
  const name = target.name ?? say(`kind.${kind}`)
  if (kind === 'contact' && target.name)
    return (
      <>
        <Link to="/contacts/$id" params={{ id: target.id }}>
          {name}
        </Link>
        <small>{say('kind.contact')}</small>
      </>
    )
  return (
    <>
      {name}
      {target.name && <small>{say(`kind.${kind}`)}</small>}
    </>
  )
}
