import { Component, inject } from '@angular/core';
import { Network } from '../http/network';
import { Session } from '../session';

/** Says that the line is lost or slow, above the page and without moving it. */
@Component({
  selector: 'app-network-bar',
  template: `
    @if (network.busy()) {
      <div class="progress" aria-hidden="true"></div>
    }
    <p role="status">
      @if (network.lost()) {
        <span class="note lost">网络已断开，正在重试…已填写的内容会保留</span>
      } @else if (network.slow() && !session.renewing()) {
        <span class="note">响应较慢，请稍候…</span>
      }
    </p>
  `,
  styles: `
    .progress {
      position: fixed;
      z-index: 40;
      inset: 0 0 auto;
      height: 3px;
      background: linear-gradient(
          90deg,
          transparent,
          var(--on-dark-soft) 40%,
          var(--on-dark) 50%,
          var(--on-dark-soft) 60%,
          transparent
        )
        0 0 / 50% 100%;
      animation: run 1.2s linear infinite;
    }
    @keyframes run {
      from {
        background-position: -100% 0;
      }
      to {
        background-position: 200% 0;
      }
    }
    p {
      position: fixed;
      z-index: 40;
      inset: auto 0 var(--space-4);
      display: flex;
      justify-content: center;
      margin: 0;
      padding-inline: var(--space-4);
      pointer-events: none;
    }
    .note {
      padding: 6px 16px;
      border: 1px solid var(--line-strong);
      border-radius: 18px;
      background: var(--paper);
      color: var(--ink);
      box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
    }
    .lost {
      border-color: var(--warning);
      background: var(--warning-soft);
      color: var(--warning);
    }
    @media (max-width: 768px) {
      p {
        inset-block-end: calc(68px + env(safe-area-inset-bottom));
      }
    }
    @media print {
      .progress,
      p {
        display: none;
      }
    }
  `,
})
export class NetworkBar {
  protected readonly network = inject(Network);
  protected readonly session = inject(Session);
}
