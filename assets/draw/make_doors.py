"""Pictures of the program itself: three doors, two stars, its icon. Uses the parts of the people and of Khien."""
from shapes import *

def ring_area(q): return sum(a[0]*b[1] - b[0]*a[1] for a, b in zip(q, q[1:] + q[:1]))/2

def put(p, path, x, y, k, flip=False, keep=None):
    """Lay a part of the art on p: its (0,0) at x,y, k times as large, cut to the box."""
    clip = keep or box(0, 0, p.w, p.h)
    w = int(re.search(r'width="(\d+)"', open(os.path.join(ART, path)).read()).group(1))
    for m in re.finditer(r'<path fill="([^"]+)"(?: opacity="([^"]+)")? d="([^"]+)"/>', open(os.path.join(ART, path)).read()):
        rings = []
        for d in m.group(3).split('Z'):
            n = [float(v) for v in re.findall(r'-?\d+\.?\d*', d)]
            if len(n) >= 6: rings.append([(n[i], n[i+1]) for i in range(0, len(n), 2)])
        g = Polygon()
        for r in sorted(rings, key=lambda r: -abs(ring_area(r))):
            q = Polygon(r).buffer(0); g = g.union(q) if ring_area(r) > 0 else g.difference(q)
        g = affinity.affine_transform(g, [-k if flip else k, 0, 0, k, x + (w*k if flip else 0), y]).intersection(clip)
        p.a(g if g.geom_type in ('Polygon', 'MultiPolygon') else unary_union([q for q in getattr(g, 'geoms', []) if q.area > 0]), m.group(1), m.group(2))

def person(p, name, pose, face, x, y, k, flip=False, keep=None):
    """Head centre line at x; y is the top of the person's box."""
    for n in ('back', 'body-' + pose, 'head', 'face-' + face, 'hair'): put(p, f'characters/{name}/{n}.svg', x - 200*k, y, k, flip, keep)

def khien(p, pose, x, y, k, body=True):
    for n in (f'{pose}-back', 'body', f'{pose}-face', f'{pose}-front'): put(p, f'mascot/{n}.svg', x - 200*k, y, k)

def tick(x, y, s): return union(limb([(x - 9*s, y), (x - 2*s, y + 7*s)], 5.4*s), limb([(x - 2*s, y + 7*s), (x + 10*s, y - 7*s)], 5.4*s))

def teach():
    p = Part(378, 272).grad('b', [(0, '#2F86E2'), (1, '#1769C2')])
    p.b.append('<rect fill="url(#b)" x="0" y="0" width="378" height="272" rx="0" ry="0"/>')
    p.a(ell(40, 40, 70), WHITE, '.05').a(ell(350, 250, 110), WHITE, '.05')
    p.a(rr(152, 36, 204, 150, 12), BLUED).a(rr(152, 36, 204, 146, 12), '#125199').a(rr(160, 44, 188, 130, 7), PAPER)
    p.a(Polygon([(160, 44), (250, 44), (196, 174), (160, 174)]), WHITE, '.55')
    khien(p, 'hello', 218, 50, .3)
    p.a(ell(308, 86, 17), GREEN).a(tick(307.5, 86, .95), WHITE)
    for y, w in ((122, 66), (140, 46)): p.a(rr(275, y, w, 9, 4.5), '#E6DAC4')
    p.a(box(0, 262, 378, 272), '#12539C')
    person(p, 'co', 'wave', 'happy', 74, 84, .53)
    # pupils from behind
    h, hl = '#2B2436', '#463B56'
    def back(x, y, r, skin, kind):
        sh = poly(f'M {x-r*1.5},272 C {x-r*1.5},{y+r*1.25} {x-r},{y+r*1.05} {x},{y+r*1.05} C {x+r},{y+r*1.05} {x+r*1.5},{y+r*1.25} {x+r*1.5},272 Z'); p.a(sh, '#F1F6FD').shade(sh, '#BDD0E8', -6, 0)
        for d in (-1, 1): p.a(ell(x + d*r*.98, y + r*.25, r*.17, r*.2), skin)
        g = ell(x, y, r, r*.98)
        if kind == 1:
            for d in (-1, 1):
                p.a(ell(x + d*r*1.02, y + r*.62, r*.3, r*.42, d*-16), h).a(ell(x + d*r*.92, y + r*.3, r*.16), CORAL)
        if kind == 2: g = g.union(poly(f'M {x-r},{y} C {x-r*1.08},{y+r*.6} {x-r*1.04},{y+r*.9} {x-r*.86},{y+r*1.08} Q {x},{y+r*1.25} {x+r*.86},{y+r*1.08} C {x+r*1.04},{y+r*.9} {x+r*1.08},{y+r*.6} {x+r},{y} Z'))
        p.a(g, h).a(limb([(x - r*.62, y - r*.3), (x - r*.36, y - r*.62), (x + r*.06, y - r*.74)], [2, 5, 2]), hl)
        if kind == 1: p.a(limb([(x, y - r*.96), (x, y + r*.9)], [1, 2]), hl)
        if kind == 2: p.a(ring(x, y + r*.1, r*1.02, r*1.04, 4.5).intersection(box(x - r*1.1, y - r*1.1, x + r*1.1, y - r*.2)), SUN)
        if kind == 0: p.a(limb([(x + r*.1, y - r*.86), (x + r*.3, y - r*1.1), (x + r*.5, y - r*1.12)], [6, 4, 1]), h)
    back(168, 236, 27, '#EFBE92', 0); back(248, 240, 27, '#F7CDA8', 1); back(326, 236, 27, '#EFBE92', 2)
    p.save('door-teach.svg', ICONS)

def pupil():
    p = Part(378, 272).grad('g', [(0, '#35A46E'), (1, '#1B7F4F')])
    p.b.append('<rect fill="url(#g)" x="0" y="0" width="378" height="272" rx="0" ry="0"/>')
    p.a(ell(52, 46, 34), WHITE, '.07').a(ell(334, 62, 54), WHITE, '.07').a(ell(196, 30, 18), WHITE, '.08')
    top = box(0, 0, 378, 244)
    person(p, 'minh', 'stand', 'happy', 82, 42, .53, keep=top); person(p, 'mai', 'stand', 'happy', 296, 32, .53, keep=top)
    # speech bubble with a star
    b = rr(152, 36, 76, 54, 18).union(poly('M 166,82 Q 160,98 146,106 Q 172,104 184,86 Z')).buffer(1.5); p.a(b, WHITE).shade(b, '#CFE6DA', -4, -3).a(star(190, 64, 17, .47).buffer(2), SUN)
    # desk and laptop
    p.a(box(0, 242, 378, 272), '#B87A40').a(box(0, 238, 378, 248), '#D69A5C')
    g = rr(138, 162, 104, 76, 9); p.a(g, INK).shade(g, '#121A2C', -4, -3).a(rr(144, 168, 92, 65, 5), '#33426B').a(Polygon([(144, 168), (192, 168), (164, 233), (144, 233)]), WHITE, '.05')
    s = sc(poly('M 190,174 C 197,180 205,182 213,182 C 214,200 207,212 190,221 C 173,212 166,200 167,182 C 175,182 183,180 190,174 Z'), .94, .94, (190, 198)).buffer(1); s = move(s, 0, 2); p.a(s, BLUEL).a(s.intersection(box(190, 0, 378, 272)), '#4A8DD4').a(star(190, 199, 9.5, .47).buffer(1), SUN)
    p.a(poly('M 124,238 L 256,238 Q 256,248 246,248 L 134,248 Q 124,248 124,238 Z'), '#5B6B88').a(rr(172, 238, 36, 4, 2), INK2)
    # a cup of pencils, a notebook
    for x, c, a in ((26, SUN, -8), (36, CORALL, 4), (45, BLUEL, 12)): p.a(rot(rr(x - 2.5, 196, 6, 34, 2), a, (x, 230)), c)
    p.a(poly('M 18,212 L 54,212 L 51,242 L 21,242 Z').buffer(1.5), VIOLETL).a(poly('M 44,212 L 54,212 L 51,242 L 44,242 Z').buffer(1), VIOLET)
    p.a(rr(308, 232, 54, 8, 2), CORAL).a(rr(312, 225, 48, 8, 2), SUNL)
    p.save('door-pupil.svg', ICONS)

def team():
    p = Part(378, 272).grad('s', [(0, '#FFE596'), (1, '#F7B916')])
    p.b.append('<rect fill="url(#s)" x="0" y="0" width="378" height="272" rx="0" ry="0"/>')
    for a in range(0, 360, 30):   # quiet rays from the bell
        A, B = math.radians(a - 7), math.radians(a + 7); p.a(Polygon([(189, 112), (189 + 320*math.cos(A), 112 + 320*math.sin(A)), (189 + 320*math.cos(B), 112 + 320*math.sin(B))]), WHITE, '.16')
    p.a(ell(189, 112, 66), '#FFF4CF')
    # bunting
    P0, P1, P2 = (-4, 44), (189, 104), (382, 44)
    q = [tuple((1-t/40)**2*P0[j] + 2*t/40*(1-t/40)*P1[j] + (t/40)**2*P2[j] for j in (0, 1)) for t in range(41)]
    p.a(limb(q[::4], 2.6, 4), '#8A5F0E')
    for i, c in enumerate((CORAL, BLUE, GREEN, VIOLET, CORAL, BLUE, GREEN, VIOLET)):
        if i in (3, 4): continue      # the bell hangs there
        t = (3 + i*4.9)/40; x, y = [(1-t)**2*P0[j] + 2*t*(1-t)*P1[j] + t*t*P2[j] for j in (0, 1)]
        p.a(Polygon([(x - 13, y - 1), (x + 13, y + 1), (x + 1, y + 27)]).buffer(.8), c)
    # golden bell
    k = .62; bx, by = 189 - 100*k, 54
    put(p, 'props/bell.svg', bx, by, k)
    # slate with the answer
    g = rr(146, 188, 88, 66, 8); p.a(g, WOOD).shade(g, WOODD, -4, -3).a(rr(152, 194, 76, 54, 4), '#2C6B51').a(Polygon([(152, 194), (190, 194), (168, 248), (152, 248)]), WHITE, '.06').a(tick(189, 221, 1.9), WHITE)
    person(p, 'lan', 'wave', 'happy', 68, 68, .52); person(p, 'nam', 'wave', 'happy', 310, 88, .52, flip=True)
    p.save('door-team.svg', ICONS)

def stars():
    for n, edge, c, d, l in (('full', '#B98208', '#F7B80A', '#DE9F00', SUNL), ('empty', '#CDBF9F', '#EFE6D7', '#E4D8C4', '#F7F1E6')):
        p = Part(128, 128); g = star(64, 69, 58, .47); o, i = g.buffer(4, 8), g.buffer(-1.5)
        p.a(o, edge).a(i, c).a(i.difference(move(i, -5, -4)), d).a(limb([(42, 56), (54, 53), (59, 39)], [2, 5.5, 2.5]), l)
        p.save(f'star-{n}.svg', ICONS)

def app():
    p = Part(256, 256).grad('a', [(0, '#FFE08A'), (1, '#F5B301')]); d = rr(4, 4, 248, 248, 58)
    p.b.append('<rect fill="url(#a)" x="4" y="4" width="248" height="248" rx="58" ry="58"/>')
    p.a(d.difference(move(d, -5, -6)).intersection(d), SUND, '.75').a(ell(128, 128, 116).intersection(d), WHITE, '.22')
    k = .78
    for n in ('body', 'hello-face'): put(p, f'mascot/{n}.svg', 128 - 200*k, 128 - 194*k, k)
    p.save('app.svg', ICONS)

def main(): teach(); pupil(); team(); stars(); app()
if __name__ == '__main__': main()
