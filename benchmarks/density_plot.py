"""The plot of density.py: CPU for each camera over the number of cameras, both on logarithmic axes. Plain SVG, no library."""

import math

WIDTH, HEIGHT = 860, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 44, 56
COLOURS = {"strip": "#c0392b", "none": "#8e8e8e", "pixels": "#d68910", "ffmpeg copy": "#1f618d", "ffmpeg": "#2e86c1", "motion": "#239b56"}
NAMES = {"strip": "label strip (ours)", "none": "no label (ours)", "pixels": "pixels (ours)", "ffmpeg copy": "ffmpeg -c copy, no label",
         "ffmpeg": "ffmpeg drawtext + x264", "motion": "motion, burnt in"}


def plot(series):
    """SVG of {contestant: {cameras: percent of a core a camera}}."""
    counts = sorted({count for points in series.values() for count in points})
    shares = [share for points in series.values() for share in points.values()]
    low, high = 10 ** math.floor(math.log10(min(shares))), 10 ** math.ceil(math.log10(max(shares)))
    left, right = math.log(counts[0]), math.log(max(counts[-1], counts[0] * 2))

    def x(count):
        return LEFT + (math.log(count) - left) / (right - left) * (WIDTH - LEFT - RIGHT)

    def y(share):
        return HEIGHT - BOTTOM - math.log(share / low) / math.log(high / low) * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="16" fill="#222222">CPU for each 1080p25 camera, percent of one core</text>']
    for exponent in range(round(math.log10(low)), round(math.log10(high)) + 1):
        share = 10 ** exponent
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(share):.1f}" y2="{y(share):.1f}" stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y(share) + 4:.1f}" text-anchor="end" fill="#555555">{share:g} %</text>')
    for count in counts:
        parts.append(f'<text x="{x(count):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#555555">{count}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle" fill="#555555">cameras</text>')
    ends = spread({name: y(points[max(points)]) for name, points in series.items()})
    for name, points in series.items():
        places = [(x(count), y(share)) for count, share in sorted(points.items())]
        colour = COLOURS.get(name, "#000000")
        line = " ".join(f"{across:.1f},{down:.1f}" for across, down in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{across:.1f}" cy="{down:.1f}" r="3.5" fill="{colour}"/>' for across, down in places]
        parts.append(f'<text x="{places[-1][0] + 10:.1f}" y="{ends[name] + 4:.1f}" fill="{colour}">{NAMES.get(name, name)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def spread(heights, distance=16):
    """Moves labels that would overlap apart."""
    placed, last = {}, -math.inf
    for name, height in sorted(heights.items(), key=lambda item: item[1]):
        last = max(height, last + distance)
        placed[name] = last
    return placed
