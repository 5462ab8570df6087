"""Drawing kit: every part is made of filled shapes only (no strokes)."""
import math, os, re
from shapely.geometry import Polygon, Point, MultiPolygon, box
from shapely.ops import unary_union
from shapely import affinity
from shapely.geometry.polygon import orient

HERE = os.path.dirname(os.path.abspath(__file__))
ART = os.path.normpath(os.path.join(HERE, '..', 'packs', 'lachanso', 'art'))   # parts of the scenes
ICONS = os.path.normpath(os.path.join(HERE, '..', 'icons'))                    # the program's own icons
PAPER, INK, INK2 = '#FFF8EC', '#1F2A44', '#3C4966'
BLUE, BLUED, BLUEL, BLUEX, BLUEP = '#1769C2', '#0F4F96', '#5A9BE0', '#BFDCF5', '#E4F1FC'
GREEN, GREEND, GREENL, GREENX = '#1B7F4F', '#125B39', '#5DB083', '#CDE9D8'
CORAL, CORALD, CORALL, CORALX = '#C73E1D', '#9C2E14', '#EC7B5C', '#FBD5C8'
VIOLET, VIOLETD, VIOLETL, VIOLETX = '#6C4AB6', '#4E3390', '#9C82D6', '#DDD2F3'
SUN, SUND, SUNL, SUNX = '#F5B301', '#CF9200', '#FFD35C', '#FFEFC0'
WOOD, WOODD, WOODL = '#C98B4B', '#A56C33', '#E3B077'
WHITE, WHITED = '#FFFFFF', '#D9E4F2'

def f(v):
    s = '%.1f' % v
    return s[:-2] if s.endswith('.0') else s

# ---------- geometry ----------
def poly(d, n=14):
    """Absolute M/C/Q/L/Z path (one outline) to a polygon."""
    toks = re.findall(r'[MCQLZ]|-?\d*\.?\d+', d)
    out, i, cmd = [], 0, None
    def num():
        nonlocal i
        v = float(toks[i]); i += 1
        return v
    while i < len(toks):
        if toks[i] in 'MCQLZ':
            cmd = toks[i]; i += 1
            if cmd == 'Z': continue
        if cmd in 'ML':
            out.append((num(), num())); cmd = 'L'
        elif cmd == 'C':
            p0 = out[-1]; p = [(num(), num()) for _ in range(3)]
            for k in range(1, n + 1):
                t = k / n; u = 1 - t
                out.append(tuple(u**3*p0[j] + 3*u*u*t*p[0][j] + 3*u*t*t*p[1][j] + t**3*p[2][j] for j in (0, 1)))
        elif cmd == 'Q':
            p0 = out[-1]; p = [(num(), num()) for _ in range(2)]
            for k in range(1, n + 1):
                t = k / n; u = 1 - t
                out.append(tuple(u*u*p0[j] + 2*u*t*p[0][j] + t*t*p[1][j] for j in (0, 1)))
    g = Polygon(out)
    return g if g.is_valid else g.buffer(0)

def ell(cx, cy, rx, ry=None, rot=0):
    g = affinity.scale(Point(0, 0).buffer(1, 24), rx, ry if ry else rx)
    return affinity.translate(affinity.rotate(g, rot, origin=(0, 0)), cx, cy)

def rr(x, y, w, h, r=0, rot=0):
    r = min(r, w / 2 - .01, h / 2 - .01)
    g = box(x + r, y + r, x + w - r, y + h - r)
    if r > 0: g = g.buffer(r, 10)
    return affinity.rotate(g, rot, origin='centroid') if rot else g

def ring(cx, cy, rx, ry, w):
    return ell(cx, cy, rx, ry).difference(ell(cx, cy, rx - w, ry - w))

def limb(pts, ws, n=10):
    """Smooth tapered limb through points, round ends."""
    if not isinstance(ws, (list, tuple)): ws = [ws] * len(pts)
    P = [pts[0]] + list(pts) + [pts[-1]]
    W = [ws[0]] + list(ws) + [ws[-1]]
    c = []
    for i in range(1, len(P) - 2):
        for k in range(n + (i == len(P) - 3)):
            t = k / n
            def cr(a, b, cc, d): return .5*(2*b + (cc-a)*t + (2*a-5*b+4*cc-d)*t*t + (3*b-a-3*cc+d)*t**3)
            c.append((cr(*[P[i+j][0] for j in (-1, 0, 1, 2)]), cr(*[P[i+j][1] for j in (-1, 0, 1, 2)]),
                      max(.3, cr(*[W[i+j] for j in (-1, 0, 1, 2)]) / 2)))
    parts = []
    for a, b in zip(c, c[1:]):
        parts.append(Point(a[:2]).buffer(a[2], 14).union(Point(b[:2]).buffer(b[2], 14)).convex_hull)
    return unary_union(parts)

def move(g, dx, dy): return affinity.translate(g, dx, dy)
def rot(g, a, o): return affinity.rotate(g, a, origin=o)
def sc(g, sx, sy, o=(0, 0)): return affinity.scale(g, sx, sy, origin=o)
def mir(g, cx=200): return affinity.scale(g, -1, 1, origin=(cx, 0))
def union(*gs): return unary_union(list(gs))
def star(cx, cy, r, k=.42, n=5, a0=-90):
    return Polygon([(cx + (r if i % 2 == 0 else r*k)*math.cos(math.radians(a0 + 180/n*i)),
                     cy + (r if i % 2 == 0 else r*k)*math.sin(math.radians(a0 + 180/n*i))) for i in range(2*n)])
def heart(cx, cy, s):
    return move(sc(poly('M 0,30 C -14,18 -34,4 -34,-12 C -34,-26 -24,-32 -16,-32 C -8,-32 -2,-27 0,-20 C 2,-27 8,-32 16,-32 C 24,-32 34,-26 34,-12 C 34,4 14,18 0,30 Z'), s, s), cx, cy)

# ---------- output ----------
class Part:
    def __init__(self, w, h): self.w, self.h, self.b, self.defs = w, h, [], []
    def a(self, g, fill, op=None):
        """Add a polygon shape."""
        if g is None or g.is_empty: return self
        if g.bounds[0] < 0 or g.bounds[1] < 0 or g.bounds[2] > self.w or g.bounds[3] > self.h:
            g = g.intersection(box(0, 0, self.w, self.h))  # the renderer does not clip to the view box
            if g.is_empty: return self
        geoms = g.geoms if hasattr(g, 'geoms') else [g]
        d = []
        for p in geoms:
            if p.geom_type != 'Polygon' or p.area < .5: continue
            p = orient(p.simplify(.2 if self.w > 1000 else .1))
            for r in [p.exterior] + list(p.interiors):
                c = list(r.coords)[:-1]
                d.append('M' + ' L'.join('%s,%s' % (f(x), f(y)) for x, y in c) + 'Z')
        if d:
            self.b.append('<path fill="%s"%s d="%s"/>' % (fill, ' opacity="%s"' % op if op else '', ' '.join(d)))
        return self
    def shade(self, g, fill, dx, dy, op=None):
        """Soft flat shade on the side away from the light (light: top left)."""
        return self.a(g.difference(move(g, dx, dy)), fill, op)
    def c(self, cx, cy, r, fill, op=None):
        self.b.append('<circle fill="%s"%s cx="%s" cy="%s" r="%s"/>' % (fill, ' opacity="%s"' % op if op else '', f(cx), f(cy), f(r))); return self
    def e(self, cx, cy, rx, ry, fill, op=None):
        self.b.append('<ellipse fill="%s"%s cx="%s" cy="%s" rx="%s" ry="%s"/>' % (fill, ' opacity="%s"' % op if op else '', f(cx), f(cy), f(rx), f(ry))); return self
    def r(self, x, y, w, h, r, fill, op=None):
        self.b.append('<rect fill="%s"%s x="%s" y="%s" width="%s" height="%s" rx="%s" ry="%s"/>' % (fill, ' opacity="%s"' % op if op else '', f(x), f(y), f(w), f(h), f(r), f(r))); return self
    def p(self, d, fill, op=None):
        self.b.append('<path fill="%s"%s d="%s"/>' % (fill, ' opacity="%s"' % op if op else '', d)); return self
    def grad(self, id, stops, v=True):
        s = ''.join('<stop offset="%s" stop-color="%s"%s/>' % (o, c, ' stop-opacity="%s"' % a[0] if a else '') for o, c, *a in stops)
        self.defs.append('<linearGradient id="%s" x1="0" y1="0" x2="%d" y2="%d">%s</linearGradient>' % (id, 0 if v else 1, 1 if v else 0, s)); return self
    def rad(self, id, stops):
        s = ''.join('<stop offset="%s" stop-color="%s" stop-opacity="%s"/>' % (o, c, a) for o, c, a in stops)
        self.defs.append('<radialGradient id="%s" cx="0.5" cy="0.5" r="0.5">%s</radialGradient>' % (id, s)); return self
    def save(self, path, root=ART):
        path = os.path.join(root, path); os.makedirs(os.path.dirname(path), exist_ok=True)
        d = '<defs>%s</defs>\n' % ''.join(self.defs) if self.defs else ''
        open(path, 'w').write('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">\n%s%s\n</svg>\n' % (self.w, self.h, self.w, self.h, d, '\n'.join(self.b)))
