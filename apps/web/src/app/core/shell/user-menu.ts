import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { roleLabel } from '#domain';
import { type ProblemError, problemOf } from '../http/problem';
import { Session } from '../session';
import { Appearance, themeLabel, themes } from './appearance';
import { Glyph } from './glyph';

/** Who is signed in, how the page looks, and the ways out. */
@Component({
  selector: 'app-user-menu',
  imports: [Glyph, RouterLink],
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.css',
})
export class UserMenu {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  protected readonly themes = themes;
  protected readonly themeLabel = themeLabel;
  protected readonly roleLabel = roleLabel;
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected async leave(everywhere: boolean) {
    try {
      await this.session.signOut(everywhere);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
