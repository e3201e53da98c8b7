// Which part of the board is seen, and how large: pan, zoom and fit as sums. Without it a pinch would drift away under the fingers.
import type { Point } from '../../board-state.ts'
import type { Frame } from './layout.ts'

/** A point p of the board stands at p × zoom + (x, y) of the window. */
export interface Camera {
  x: number
  y: number
  zoom: number
}

export const smallestZoom = 0.02
export const largestZoom = 3
/** Below this a card's words cannot be read, so they are not drawn. */
export const farZoom = 0.32

export function boundZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom))
}

export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy }
}

/** Zooms so that what is under `at` (window) stays there. */
export function zoomAt(camera: Camera, at: Point, factor: number): Camera {
  const zoom = boundZoom(camera.zoom * factor)
  const scale = zoom / camera.zoom
  return { zoom, x: at.x - (at.x - camera.x) * scale, y: at.y - (at.y - camera.y) * scale }
}

export function toBoard({ x, y, zoom }: Camera, at: Point): Point {
  return { x: (at.x - x) / zoom, y: (at.y - y) / zoom }
}

/** Shows a frame whole, in the middle, never larger than life. */
export function fitted(frame: Frame, window: { width: number; height: number }, edge = 32): Camera {
  if (frame.width === 0 || frame.height === 0) return { x: edge, y: edge, zoom: 1 }
  const across = (window.width - 2 * edge) / frame.width
  const down = (window.height - 2 * edge) / frame.height
  const zoom = boundZoom(Math.min(across, down, 1))
  return {
    zoom,
    x: (window.width - frame.width * zoom) / 2 - frame.x * zoom,
    y: (window.height - frame.height * zoom) / 2 - frame.y * zoom,
  }
}

/** Moves as little as needed for a frame to be in sight, at a size that can be read. */
export function reveal(
  camera: Camera,
  frame: Frame,
  window: { width: number; height: number },
): Camera {
  const zoom = camera.zoom < farZoom ? 0.8 : camera.zoom
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const centred = {
    zoom,
    x: window.width / 2 - middle.x * zoom,
    y: window.height / 2 - middle.y * zoom,
  }
  if (zoom !== camera.zoom) return centred
  const left = frame.x * zoom + camera.x
  const top = frame.y * zoom + camera.y
  const isInSight =
    left >= 0 &&
    top >= 0 &&
    left + frame.width * zoom <= window.width &&
    top + frame.height * zoom <= window.height
  return isInSight ? camera : centred
}
