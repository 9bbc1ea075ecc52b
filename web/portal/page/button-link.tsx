import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import classes from './button-link.module.css'

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>

/** A link that looks like a button: it leads somewhere, and its address is checked like any other. */
export const ButtonLink = createLink(
  (props: ButtonProps & AnchorProps & { readonly ref?: Ref<HTMLAnchorElement> }) => (
    <Button component="a" className={classes.link ?? ''} {...props} />
  ),
)
