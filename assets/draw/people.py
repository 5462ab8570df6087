"""The kit of people: who is who, heads, faces, hands, and the body of those who came later.
Layers of a person, 400x600: back, body-<pose>, head, face-<expr>, hair."""
from shapes import *

SKIN = {'a': ('#F7CDA8', '#E7AE84', '#F2A58C'), 'b': ('#EFBE92', '#DA9D6E', '#E8937A'), 'c': ('#DFA878', '#C58753', '#D97F62'),
        'd': ('#C88E60', '#A86F43', '#C4694C')}
HAIR = ('#2B2436', '#463B56')
MOUTH, TONGUE = '#7C2320', '#E9735F'
JACKET = ('#F2C14E', '#D9A02E')
EXPR = ['happy', 'neutral', 'worried', 'sad', 'surprised', 'angry']
POSES = ['stand', 'phone', 'wave']

CH = {}     # everyone; each script of people adds its own
# cy: head centre; kind: 'small' (grades 1 and 2), 'child' (to grade 5), 'tween' (6 and 7), 'teen' (8 and 9), 'adult'; skin
# at will: ears, fem (lashes), old (lines), brow (colour), m (changes to M), beard, crop (circle of the portrait: x, y from cy, r)
M = {'child': dict(w=92, t=-86, b=84, ex=38, ey=19, rx=12, ry=15.5, by=-12, bw=17, bt=7, my=49, mw=25, cx=61, cyy=47, er=16),
     'small': dict(w=88, t=-82, b=80, ex=36, ey=19, rx=12, ry=15.5, by=-12, bw=16, bt=7, my=46.5, mw=24, cx=58, cyy=45, er=15),
     'tween': dict(w=88, t=-86, b=85, ex=36.5, ey=16.5, rx=11.5, ry=15, by=-14.5, bw=17, bt=7, my=48.5, mw=24.5, cx=58.5, cyy=44.5, er=15.5),
     'teen':  dict(w=85, t=-85, b=85, ex=35, ey=14, rx=11, ry=14.5, by=-17, bw=17, bt=7, my=48, mw=24, cx=56, cyy=42, er=15),
     'adult': dict(w=77, t=-82, b=86, ex=31, ey=8, rx=9, ry=12, by=-21, bw=16, bt=6.5, my=46, mw=22, cx=49, cyy=34, er=13)}


def arc(a, m, b, w):
    """Smooth bow from a over m to b."""
    c = [2*m[j] - (a[j] + b[j])/2 for j in (0, 1)]
    P, W = [], []
    for n in range(9):
        t = n/8; P.append(tuple((1-t)**2*a[j] + 2*t*(1-t)*c[j] + t*t*b[j] for j in (0, 1)))
        W.append(w[0] + (w[1]-w[0])*t*2 if t < .5 else w[1] + (w[2]-w[1])*(t*2-1))
    return limb(P, W, 3)

def headpoly(m):
    w, t, b = m['w'], m['t'], m['b']
    return poly(f'M 0,{t} C {w*.66},{t} {w},{t*.52} {w},4 C {w},{b*.6} {w*.55},{b} 0,{b} C {-w*.55},{b} {-w},{b*.6} {-w},4 C {-w},{t*.52} {-w*.66},{t} 0,{t} Z', 20)

def head(name):
    ch = CH[name]; m = M[ch['kind']]; s, sh, bl = SKIN[ch['skin']]
    H = move(headpoly(m), 200, ch['cy']); p = Part(400, 600)
    for d in ((-1, 1) if ch.get('ears', True) else ()):
        ex, ey = 200 + d*(m['w'] - 1), ch['cy'] + m['ey'] + 4
        p.a(ell(ex, ey, m['er'], m['er']*1.2), s if d < 0 else sh)
        p.a(ell(ex + d*2, ey + 1, m['er']*.5, m['er']*.66), sh if d < 0 else s, None if d < 0 else '.45')
    p.a(H, s).shade(H, sh, -11, -7, '.5')
    if 'beard' in ch: ch['beard'](p, lambda g: move(g, 200, ch['cy']))
    p.save(f'characters/{name}/head.svg')

def face(name, x):
    ch = CH[name]; m = M[ch['kind']]; s, sh, bl = SKIN[ch['skin']]
    p = Part(400, 600); cx, cy = 200, ch['cy']
    brow = ch.get('brow', '#3A3044')
    T = lambda g: move(g, cx, cy)
    m = dict(m, **ch.get('m', {}))
    ex, ey, rx, ry, by, bw, bt, my, mw = (m[k] for k in ('ex', 'ey', 'rx', 'ry', 'by', 'bw', 'bt', 'my', 'mw'))
    fem = ch.get('fem')
    # cheeks
    for d in (-1, 1):
        p.a(T(ell(d*m['cx'], m['cyy'], 13 if ch['kind'] == 'adult' else 16, 8 if ch['kind'] == 'adult' else 10)),
            CORAL if x == 'angry' else bl, {'happy': '.75', 'angry': '.33', 'sad': '.45', 'worried': '.4'}.get(x, '.6'))
    if ch.get('old'):  # gentle age lines
        for d in (-1, 1):
            p.a(T(limb([(d*43, 34), (d*38, 46), (d*35, 54)], [1.5, 3.4, 1.5])), sh, '.9')
            p.a(T(limb([(d*52, 4), (d*60, 0)], [2.6, 1.2])), sh).a(T(limb([(d*52, 11), (d*61, 12)], [2.6, 1.2])), sh)
    # eyes
    for d in (-1, 1):
        X = d*ex
        if x == 'surprised':
            p.a(T(ell(X, ey, rx*1.5, ry*1.3)), WHITE).a(T(ell(X, ey + 1, rx*.86, ry*.78)), INK).a(T(ell(X - 3, ey - 4, rx*.32)), WHITE)
            continue
        if x == 'happy' and ch.get('old'):
            p.a(T(arc((X - rx*1.3, ey + 5), (X, ey - 6), (X + rx*1.3, ey + 5), [4, 6.5, 4])), INK); continue
        e = ell(X, ey, rx, ry)
        dx, dy = {'worried': (2.5, 1), 'sad': (0, 2), 'angry': (0, 1)}.get(x, (0, 0))
        if x == 'angry':
            lid = Polygon([(X - 40, ey - 50), (X + 40, ey - 50), (X + 40, ey - 7 + d*40*.42), (X - 40, ey - 7 - d*40*.42)])
            lid = Polygon([(X - 40, ey - 60), (X + 40, ey - 60), (X + 40, ey - 6 - d*40*.38), (X - 40, ey - 6 + d*40*.38)])
            e = e.difference(lid)
        if x == 'sad':
            lid = Polygon([(X - 40, ey - 60), (X + 40, ey - 60), (X + 40, ey - 6 + d*40*.30), (X - 40, ey - 6 - d*40*.30)])
            e = e.difference(lid)
        p.a(T(e), INK)
        if x != 'angry':
            p.a(T(ell(X - rx*.3 + dx, ey - ry*.36 + dy + (5 if x == 'sad' else 0), rx*.4)), WHITE)
            p.a(T(ell(X + rx*.34 + dx*.5, ey + ry*.42 + dy, rx*.19)), WHITE, '.85')
        else:
            p.a(T(ell(X - rx*.25, ey + 1, rx*.3)), WHITE)
        if fem and x not in ('angry', 'sad'):
            p.a(T(limb([(X + d*rx*.5, ey - ry*.82), (X + d*rx*1.1, ey - ry*.62), (X + d*rx*1.6, ey - ry*.72)], [5, 4.5, 2])), INK)
    # brows: (outer dy, middle dy, inner dy)
    o, mi, i = {'happy': (3, -6, 0), 'neutral': (3, -2, 1), 'worried': (7, -1, -9), 'sad': (10, 0, -9), 'surprised': (-3, -11, -5), 'angry': (-6, 0, 12)}[x]
    for d in (-1, 1):
        g = arc((d*(ex + bw), by + o), (d*(ex + 1), by + mi), (d*(ex - bw), by + i), [bt*.62, bt, bt*.8])
        p.a(T(g), brow)
    # nose
    p.a(T(limb([(-5, my - 21), (0, my - 18), (5, my - 21)], [3, 5, 3])), sh)
    # mouth
    if x == 'happy':
        g = poly(f'M {-mw},{my-5} Q 0,{my+5} {mw},{my-5} C {mw+2},{my+14} {mw*.5},{my+25} 0,{my+25} C {-mw*.5},{my+25} {-mw-2},{my+14} {-mw},{my-5} Z').buffer(2.5)
        p.a(T(g), MOUTH)
        p.a(T(g.intersection(ell(0, my + 25, mw*.62, 12))), TONGUE)
        p.a(T(g.intersection(poly(f'M {-mw-9},{my-15} L {mw+9},{my-15} L {mw+9},{my-1} Q 0,{my+12} {-mw-9},{my-1} Z')).intersection(g.buffer(-1))), WHITE)
    elif x == 'neutral':
        p.a(T(arc((-16, my + 3), (0, my + 9.5), (16, my + 3), [4, 6.5, 4])), MOUTH)
    elif x == 'worried':
        p.a(T(limb([(-19, my + 14), (-12, my + 8), (-4, my + 6.5), (4, my + 10), (12, my + 11.5), (19, my + 7)], [4, 6, 6.5, 6.5, 6, 4])), MOUTH)
        d = poly('M 0,-15 C 5,-6 10,0 10,7 C 10,13 5,17 0,17 C -5,17 -10,13 -10,7 C -10,0 -5,-6 0,-15 Z')
        k = .7 if ch['kind'] == 'adult' else .8
        q = T(move(sc(d, k, k), m['ex'] + m['rx'] + 16, m['ey'] - 22)); p.a(q, '#7CC0F2').a(q.intersection(move(q, -5, -4)), '#B9E0FA')
    elif x == 'sad':
        p.a(T(arc((-17, my + 17), (0, my + 6), (17, my + 17), [4.5, 7, 4.5])), MOUTH)
        d = poly('M 0,-13 C 4,-5 8,0 8,6 C 8,11 4,14 0,14 C -4,14 -8,11 -8,6 C -8,0 -4,-5 0,-13 Z')
        q = T(move(d, -ex - 5, ey + ry + 13)); p.a(q, '#7CC0F2').a(q.intersection(move(q, -4, -3)), '#B9E0FA')
    elif x == 'surprised':
        g = ell(0, my + 12, 11.5, 13.5); p.a(T(g), MOUTH).a(T(g.intersection(ell(0, my + 24, 9, 8))), TONGUE)
    elif x == 'angry':
        g = arc((-18, my + 14), (0, my + 6), (18, my + 14), [5, 8, 5]); p.a(T(g), MOUTH)
    p.save(f'characters/{name}/face-{x}.svg')

# ---------- hands, arms ----------
def open_hand(x, y, r, k=1):
    """Open palm, fingers up; thumb points left (towards the head)."""
    g = ell(0, 4, 16, 17)
    for a, l in ((-24, 30), (-7, 35), (10, 34), (27, 28)):
        A = math.radians(a - 90); g = g.union(limb([(a*.36, -4), (l*math.cos(A), l*math.sin(A))], 9.6))
    g = g.union(limb([(-8, 8), (-20, 0), (-25, -8)], [12, 10.5, 9]))
    return move(rot(sc(g, k, k), r, (0, 0)), x, y)

def mitten(x, y, r, k=1):
    g = ell(1, 4, 12.5, 17).union(limb([(-6, -4), (-14, 5), (-14.5, 13)], [10, 9, 7.5]))
    return move(rot(sc(g, k, k), r, (0, 0)), x, y)

def phone_shape(x, y, r, k=1):
    b = move(rot(sc(rr(-23, -40, 46, 80, 9), k, k, (0, 0)), r, (0, 0)), x, y)
    cam = move(rot(sc(rr(-17, -33, 15, 22, 7), k, k, (0, 0)), r, (0, 0)), x, y)
    lens = [move(rot(sc(ell(-9.5, yy, 4), k, k, (0, 0)), r, (0, 0)), x, y) for yy in (-27, -17)]
    return b, cam, lens

# ---------- the body of those who came later ----------
ARM = {'small': (45, 33, 88), 'child': (48, 36, 100), 'tween': (49, 36, 110), 'teen': (49, 36, 118), 'adult': (54, 36, 140)}   # shoulder, arm's width, its length

class Fig:
    """Measures of one figure; lower and torso draw with them."""
    def __init__(self, name, p):
        ch = CH[name]; m = M[ch['kind']]; self.name, self.p, self.kind, self.cy = name, p, ch['kind'], ch['cy']
        self.s, self.sh, self.bl = SKIN[ch['skin']]; self.child = ch['kind'] != 'adult'
        self.ny = ch['cy'] + m['b'] - 14; self.SY = ch['cy'] + m['b'] + (8 if self.child else 14)
    def legs(self, y0, col, shade, x=30, w=42):
        for d in (-1, 1):
            X = 200 + d*x; g = poly(f'M {X-w*.6},{y0} L {X+w*.6},{y0} L {X+w*.5},570 Q {X},576 {X-w*.5},570 Z'); self.p.a(g, col).shade(g, shade, -8, 0)
    def bare(self, y0, x=28, w=42, sock=WHITE, sockd=WHITED):
        for d in (-1, 1):
            X = 200 + d*x; g = limb([(X, y0), (X, 560)], [w*.74, w*.62]); self.p.a(g, self.s).shade(g, self.sh, -7, 0, '.6')
            if sock: q = rr(X - w*.36, 540, w*.72, 30, 6); self.p.a(q, sock).shade(q, sockd, -6, 0)
    def shorts(self, y0, hem, col, shade, x=29, w=47):
        for d in (-1, 1):
            X = 200 + d*x; g = poly(f'M {X-w*.62},{y0} L {X+w*.62},{y0} L {X+w*.6},{hem} Q {X},{hem+6} {X-w*.6},{hem} Z'); self.p.a(g, col).shade(g, shade, -8, 0)
        self.p.a(rr(200 - x - w*.6, y0 - 6, 2*x + w*1.2, 34, 6), col)
    def shoes(self, col, dark, x=30, w=25):
        for d in (-1, 1):
            X = 200 + d*(x + 5); g = poly(f'M {X-w},586 C {X-w-2},566 {X-w*.5},558 {X},558 C {X+w*.5},558 {X+w+2},566 {X+w},586 Q {X},592 {X-w},586 Z'); self.p.a(g, col).a(g.intersection(box(0, 579, 400, 600)), dark)
    def trunk(self, w, h, waist=None, hem=None):
        """Upper body: half width at the shoulders, height, half widths of waist and hem."""
        SY = self.SY; wa = w if waist is None else waist; he = wa if hem is None else hem
        L = f'C {200-w+20},{SY-2} {200-w+5},{SY+4} {200-w},{SY+28} C {200-w},{SY+h*.38} {200-wa},{SY+h*.5} {200-wa},{SY+h*.62} C {200-wa},{SY+h*.8} {200-he},{SY+h*.86} {200-he},{SY+h}'
        R = f'C {200+he},{SY+h*.86} {200+wa},{SY+h*.8} {200+wa},{SY+h*.62} C {200+wa},{SY+h*.5} {200+w},{SY+h*.38} {200+w},{SY+28} C {200+w-5},{SY+4} {200+w-20},{SY-2} 227,{SY-4} Q 200,{SY+6} 173,{SY-4}'
        return poly(f'M 173,{SY-4} {L} Q 200,{SY+h+10} {200+he},{SY+h} {R} Z').buffer(-6).buffer(6)
    def neckline(self, d=24):
        SY = self.SY; self.p.a(poly(f'M 178,{SY-7} L 200,{SY+d} L 222,{SY-7} L 220,{SY-14} L 180,{SY-14} Z').intersection(ell(200, SY, 40, d + 2)), self.s)
    def collar(self, c, cd, k=1):
        SY = self.SY
        for d in (-1, 1): self.p.a(poly(f'M {200+d*24},{SY-10} L {200+d*2},{SY+19} L {200+d*17},{SY+19+12*k} L {200+d*39},{SY} Z').buffer(2), c if d < 0 else cd)
    def scarf(self):
        SY = self.SY
        for d in (-1, 1): self.p.a(poly(f'M {200+d*30},{SY-7} C {200+d*36},{SY+2} {200+d*16},{SY+22} 200,{SY+30} L 200,{SY+14} C {200+d*10},{SY+8} {200+d*20},{SY} {200+d*30},{SY-7} Z').buffer(2), '#D7321C' if d < 0 else '#BC2814')
        for d in (-1, 1): self.p.a(poly(f'M {200+d*2},{SY+24} C {200+d*14},{SY+44} {200+d*24},{SY+66} {200+d*30},{SY+92} L {200+d*6},{SY+78} C {200+d*2},{SY+60} {200-d*2},{SY+40} {200-d*2},{SY+28} Z').buffer(1.5), '#D7321C' if d < 0 else '#BC2814')
        self.p.a(rr(189, SY + 16, 22, 20, 8), '#E5452C')

def figure(name, pose, lower, torso, sleeve, hw=.16, deco=None):
    """One body. sleeve: (how far down the arm 0..2, width of the cuff, colour, shade)."""
    p = Part(400, 600); F = Fig(name, p); s, sh, SY, child = F.s, F.sh, F.SY, F.child
    sx, aw, k = ARM[F.kind]; long, cuffw, scol, ssh = sleeve
    lower(F)
    Ls, Rs = (200 - sx, SY + 24), (200 + sx, SY + 24)
    hang = [Ls, (Ls[0] - hw*k, Ls[1] + .46*k), (Ls[0] - (hw + .01)*k, Ls[1] + .92*k)]; flip = lambda l: [(400 - x, y) for x, y in l]
    py = Ls[1] + (.62*k if child else .56*k); left, right = hang, flip(hang)
    if pose == 'phone': left = [Ls, (Ls[0] - .2*k, Ls[1] + .5*k), (172, py + 12)]; right = flip(left)
    if pose == 'wave':
        a, b, c, d = {'adult': (.44, .16, .60, -.44), 'teen': (.54, .13, .83, -.46), 'tween': (.58, .14, .89, -.48)}.get(F.kind, (.64, .14, .99, -.52))
        right = [Rs, (Rs[0] + a*k, Rs[1] + b*k), (Rs[0] + c*k, Rs[1] + d*k)]
    hk = {'small': .92, 'adult': 1.08}.get(F.kind, 1.0)
    def line(l):
        (ax, ay), (bx, by), (cx, cy) = l
        if long <= 1: return [l[0], (ax + (bx - ax)*long*.5, ay + (by - ay)*long*.5), (ax + (bx - ax)*long, ay + (by - ay)*long)]
        return [l[0], l[1], (bx + (cx - bx)*(long - 1), by + (cy - by)*(long - 1))]
    def arm(l, hand):
        g = limb(l, [aw - 6, aw - 10, aw - 14]); p.a(g, s).shade(g, sh, -6, -2, '.55').a(hand, s).shade(hand, sh, -4, -2, '.5')
        sl = limb(line(l), [aw + 4, (aw + 4 + cuffw)/2, cuffw] if long < 1 else [aw + 4, aw + 1, cuffw]); p.a(sl, scol)
        if deco: deco(F, sl)
        p.shade(sl, ssh, -8, -3)
    hand = lambda l, d: mitten(l[2][0] + 2, l[2][1] + 10, 0, hk) if d > 0 else mir(mitten(400 - l[2][0] + 2, l[2][1] + 10, 0, hk))
    if pose != 'phone': arm(left, hand(left, -1))
    if pose == 'stand': arm(right, hand(right, 1))
    if pose == 'wave': arm(right, open_hand(right[2][0] + 3, right[2][1] - 14, 10, 1.02*hk))
    nk = rr(200 - (21 if child else 19), F.ny, 42 if child else 38, 44 if child else 48, 16); p.a(nk, s).a(nk.intersection(ell(200, F.ny + 6, 40, 22)), sh, '.8')
    torso(F)
    if pose == 'phone':
        pyy = py - 4; arm(left, ell(176, py + 8, 14)); arm(right, ell(224, py + 8, 14))
        b, cam, lens = phone_shape(200, pyy, 0, 1 if child else 1.02); p.a(b, INK).shade(b, '#121A2C', -6, -3).a(cam, '#4A5878')
        for q in lens: p.a(q, '#9FB4D6')
        p.a(b.difference(move(b, 2.5, 2.5)), '#56658A', '.8')
        for d in (-1, 1):
            for n in range(3): X, Y = 200 + d*22, py - 1 + n*10; g = limb([(X + d*9, Y + 2), (X - d*6, Y)], [11, 9.5]); p.a(g, s).shade(g, sh, 0, -3, '.6')
    p.save(f'characters/{name}/body-{pose}.svg')

def draw(names, hair, clothes):
    """Every part of these people."""
    for n in names:
        head(n); B, Fr = Part(400, 600), Part(400, 600); hair[n](B, Fr, lambda g: move(g, 200, CH[n]['cy'])); B.save(f'characters/{n}/back.svg'); Fr.save(f'characters/{n}/hair.svg')
        for x in EXPR: face(n, x)
        for q in POSES: figure(n, q, *clothes[n])

# ---------- where a portrait is cropped ----------
def heads():
    room = {'small': (-10, 118), 'child': (-10, 122), 'tween': (-9, 119), 'teen': (-8, 116), 'adult': (-8, 108)}     # centre from cy, radius
    t = '# Circle that holds each head with its hair, in the units of the figure\'s own box.\n'
    for n, ch in CH.items():
        dy, r = room[ch['kind']]; x = 200
        if 'crop' in ch: x, dy, r = ch['crop']
        t += '%s: {x: %d, y: %d, r: %d}\n' % (n, x, ch['cy'] + dy, r)
    t += 'khien: {x: 200, y: 194, r: 158}\n'
    open(os.path.join(ART, 'heads.yaml'), 'w').write(t)
