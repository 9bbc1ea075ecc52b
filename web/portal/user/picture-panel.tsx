import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { readUsersAgain } from '../users/users-query.ts'
import own from './user.module.css'
import { userWords } from './words.ts'

/** U1: a picture, written anew by the server; never an SVG. */
export function PicturePanel({ user, readOnly }: { readonly user: UserRecord; readonly readOnly: boolean }) {
  const say = useWords(userWords)
  const input = useRef<HTMLInputElement>(null)
  // The address of a picture stays when the picture changes, so a replaced one is asked for by a new number.
  const [shown, setShown] = useState(0)
  const path = { id: user.id }
  const change = useMutation({
    mutationFn: (file: File | null) =>
      file
        ? api.put('/users/{id}/picture', { path, body: file })
        : api.delete('/users/{id}/picture', { path }),
    onSuccess: (_, file) => {
      toast({ text: say(file ? 'picture.saved' : 'picture.removed') })
      setShown((before) => before + 1)
      return readUsersAgain(user.id)
    },
  })
  return (
    <section className={classes.panel}>
      <h2>{say('picture.title')}</h2>
      <ProblemBox problem={change.error} />
      {user.hasPicture ? (
        <img
          className={own.picture}
          src={`/api/v1/users/${user.id}/picture?shown=${shown}`}
          alt={say('picture.of', { name: nameOf(user) })}
        />
      ) : (
        <p className={classes.hint}>{say('picture.none')}</p>
      )}
      {!readOnly && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={say('picture.choose')}
            accept="image/jpeg,image/png,image/webp,image/gif"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) change.mutate(file)
              event.currentTarget.value = ''
            }}
          />
          <div className={classes.choices}>
            <Button variant="default" loading={change.isPending} onClick={() => input.current?.click()}>
              {say(user.hasPicture ? 'picture.replace' : 'picture.choose')}
            </Button>
            {user.hasPicture && (
              <Button variant="default" loading={change.isPending} onClick={() => change.mutate(null)}>
                {say('picture.remove')}
              </Button>
            )}
          </div>
          <p className={classes.hint}>{say('picture.hint')}</p>
        </>
      )}
    </section>
  )
}
