"""Props of the day: body, home, weather, play, hands. 200x200."""
from shapes import *
from make_props import P, S
GREY, GREYD, GREYL = '#9DB0C8', '#7C90AC', '#C9D6E6'
SK, SKD, SKB = '#F0C096', '#D99F70', '#E8937A'      # a hand, an ear

def mask():
    """Mask of the stage: someone who hides who he is."""
    p = P()
    for d in (-1, 1): r = limb([(100 + d*76, 92), (100 + d*90, 118), (100 + d*84, 160), (100 + d*90, 188)], [9, 10, 10, 4]); p.a(r, CORALL if d < 0 else CORAL)
    g = poly('M 100,56 C 122,40 160,38 190,52 C 194,92 182,134 146,138 C 124,140 114,122 100,112 C 86,122 76,140 54,138 C 18,134 6,92 10,52 C 40,38 78,40 100,56 Z', 20).buffer(2)
    for d in (-1, 1):
        e = poly('M 124,92 C 132,72 156,70 168,84 C 160,106 136,110 124,92 Z').buffer(2); g = g.difference(e if d > 0 else mir(e, 100))
    p.a(g, VIOLET).shade(g, VIOLETD, -7, -7).a(g.intersection(limb([(26, 60), (54, 52), (84, 60)], [4, 8, 4])), VIOLETL)
    p.a(star(100, 84, 13, .46).buffer(1.5), SUN)
    for d in (-1, 1): p.a(ell(100 + d*30, 60, 4), SUNL).a(ell(100 + d*54, 55, 4), SUNL).a(ell(100 + d*76, 60, 4), SUNL)
    S(p, 'mask')

def newspaper():
    p = P(); b = rr(34, 34, 152, 146, 10); p.a(b, '#C3CEDD').a(box(168, 60, 186, 172), '#AAB8CB')
    g = rr(14, 22, 152, 158, 8); p.a(g, '#FBF8F0').shade(g, '#D9D3C2', -7, -6)
    p.a(rr(30, 38, 120, 20, 5), INK2).a(rr(30, 66, 120, 4, 2), '#AEB9C9')
    ph = rr(30, 80, 58, 48, 4); p.a(ph, BLUEX).a(ph.intersection(ell(48, 132, 30, 22)), GREENL).a(ph.intersection(ell(80, 134, 26, 18)), GREEN).a(ell(74, 92, 6), SUN)
    for i in range(4): p.a(rr(98, 82 + i*13, 52 - (i == 3)*18, 7, 3.5), '#AEB9C9')
    for i in range(3): p.a(rr(30, 138 + i*13, 54 - (i == 2)*20, 7, 3.5), '#AEB9C9').a(rr(98, 138 + i*13, 52 - (i == 1)*12, 7, 3.5), '#AEB9C9')
    S(p, 'newspaper')

def ball():
    p = P(); p.a(ell(100, 186, 64, 8), INK, '.14'); g = ell(100, 98, 84); p.a(g, WHITE)
    def pent(cx, cy, r, a): return star(cx, cy, r, .809, 5, a).buffer(2)
    k = pent(100, 98, 30, -90); sh = []
    for i in range(5):
        A = math.radians(-90 + i*72); c, s = math.cos(A), math.sin(A)
        p.a(limb([(100 + 28*c, 98 + 28*s), (100 + 54*c, 98 + 54*s)], 5), INK2)
        q = affinity.rotate(sc(pent(0, 0, 30, 90), 1, .62), math.degrees(A) + 90, origin=(0, 0)); p.a(move(q, 100 + 73*c, 98 + 73*s).intersection(g), INK)
        B = math.radians(-90 + i*72 + 36); x, y = 100 + 58*math.cos(B), 98 + 58*math.sin(B)
        for A2 in (-90 + i*72, -90 + (i + 1)*72): X, Y = 100 + 62*math.cos(math.radians(A2)), 98 + 62*math.sin(math.radians(A2)); p.a(limb([(x, y), ((x + X)/2, (y + Y)/2)], 5), INK2)
        p.a(limb([(x, y), (100 + 83*math.cos(B), 98 + 83*math.sin(B))], [5, 4]).intersection(g), INK2)
    p.a(k, INK).a(g.difference(move(g, -9, -8)), '#33507F', '.28'); S(p, 'ball')

def bicycle():
    p = P(); p.a(ell(100, 182, 92, 7), INK, '.13')
    for X in (46, 154):
        for a in range(0, 180, 36): A = math.radians(a + 9); p.a(limb([(X - 34*math.cos(A), 138 - 34*math.sin(A)), (X + 34*math.cos(A), 138 + 34*math.sin(A))], 2), GREY)
        p.a(ring(X, 138, 42, 42, 8), INK).a(ring(X, 138, 34, 34, 3), GREY).a(ell(X, 138, 7), INK2)
    for a, b in (((46, 138), (74, 84)), ((74, 84), (136, 84)), ((74, 84), (96, 138)), ((96, 138), (138, 88)), ((46, 138), (96, 138))): p.a(limb([a, b], 9), CORAL)
    p.a(limb([(154, 138), (134, 66), (130, 52)], [9, 9, 8]), CORALD).a(limb([(128, 52), (146, 44), (158, 54)], [8, 8, 9]), INK).a(limb([(74, 84), (69, 66)], 8), GREYD).a(poly('M 46,58 C 60,52 84,54 94,62 C 90,70 76,68 70,72 C 58,74 48,70 46,58 Z').buffer(2), INK)
    p.a(ring(96, 138, 15, 15, 6), INK2).a(ell(96, 138, 5), GREYL).a(limb([(96, 138), (108, 160)], 6), INK2).a(rr(100, 158, 20, 7, 3), INK); S(p, 'bicycle')

def pencil():
    p = P(); T = lambda g: rot(g, 45, (100, 100)); B = lambda *a: T(box(*a))
    p.a(T(rr(80, -22, 40, 34, 12)), CORALL).a(B(110, 0, 120, 12), CORAL).a(B(80, 8, 120, 26), GREYL).a(B(110, 8, 120, 26), GREY).a(B(80, 15, 120, 18), GREYD)
    p.a(B(80, 26, 120, 164), SUN).a(B(80, 26, 93, 164), SUNL).a(B(107, 26, 120, 164), SUND)
    p.a(T(Polygon([(80, 162), (120, 162), (100, 214)])), '#F7DDB5').a(T(Polygon([(107, 162), (120, 162), (100, 214)])), '#E5BF8B').a(T(Polygon([(91.5, 192), (108.5, 192), (100, 214)])), INK); S(p, 'pencil')

def eye():
    p = P(); g = poly('M 8,104 C 40,52 160,52 192,104 C 160,152 40,152 8,104 Z', 24); p.a(g, WHITE).a(g.difference(move(g, 0, 12)), '#C3D3E8')
    i = ell(100, 102, 40).intersection(g); p.a(i, '#9A5B2C').a(i.difference(move(ell(100, 102, 40), -7, -5)), '#744019').a(ell(100, 102, 20), INK).a(ell(87, 89, 10), WHITE).a(ell(113, 116, 4.5), WHITE, '.9')
    lid = poly('M 2,106 C 34,38 166,38 198,106 C 160,62 40,62 2,106 Z', 24).buffer(2); p.a(lid, INK)
    for x, y, X, Y in ((34, 70, 18, 48), (66, 55, 56, 30), (100, 50, 100, 24), (134, 55, 144, 30), (166, 70, 182, 48)): p.a(limb([(x, y), (X, Y)], [9, 5]), INK)
    p.a(limb([(30, 132), (64, 147), (100, 151), (136, 147), (170, 132)], [2, 5, 6, 5, 2]), SKD); S(p, 'eye')

def ear():
    p = P(); g = poly('M 82,190 C 64,188 62,166 60,150 C 58,132 40,122 38,86 C 34,42 66,10 104,12 C 146,14 172,48 166,88 C 162,118 140,126 132,144 C 124,164 112,194 82,190 Z', 20)
    p.a(g, SK).shade(g, SKD, -9, -7)
    i = limb([(62, 92), (62, 54), (94, 34), (130, 44), (142, 76), (130, 104), (114, 118)], [9, 12, 13, 13, 13, 12, 9]); p.a(i, SKD)
    p.a(limb([(90, 136), (98, 118), (88, 104), (94, 84), (112, 76)], [12, 14, 14, 12, 9]), SKD).a(ell(84, 170, 11, 9), '#F6D0AE'); S(p, 'ear')

def bed():
    p = P(); p.a(ell(100, 180, 94, 7), INK, '.13')
    for X in (12, 176): p.a(rr(X, 120, 14, 60, 4), WOODD)
    hb = rr(8, 46, 24, 120, 11); p.a(hb, WOOD).shade(hb, WOODD, -7, 0); fb = rr(170, 96, 22, 74, 10); p.a(rr(20, 138, 164, 28, 6), WOODD)
    m = rr(26, 114, 152, 36, 12); p.a(m, WHITE).shade(m, '#BDD0E8', 0, -9)
    q = rot(rr(34, 84, 62, 38, 17), -6, (64, 104)); p.a(q, WHITE).shade(q, '#BDD0E8', -7, -6)
    b = poly('M 84,104 C 100,92 150,92 176,106 L 178,150 Q 130,158 84,150 Q 76,126 84,104 Z').buffer(2); p.a(b, BLUE).shade(b, BLUED, -8, -7).a(poly('M 82,104 C 90,98 100,96 108,95 L 104,152 L 84,150 Q 76,126 82,104 Z'), BLUEX)
    for x, y in ((126, 118), (150, 132), (122, 140), (160, 112)): p.a(star(x, y, 8, .46).buffer(1), SUNL)
    p.a(fb, WOOD).shade(fb, WOODD, -7, 0); S(p, 'bed')

def moon():
    p = P(); g = ell(98, 104, 82).difference(ell(136, 80, 70)); p.a(g, SUN).a(g.difference(move(g, -7, -6)).intersection(box(60, 100, 200, 200)), SUND).a(limb([(30, 110), (34, 78), (52, 54)], [4, 10, 4]), SUNL)
    for x, y, r in ((136, 62, 20), (168, 108, 13), (112, 100, 10)): p.a(star(x, y, r, .46).buffer(1.5), SUNL)
    S(p, 'moon')

def sun():
    p = P()
    for i in range(12):
        a = i*30; p.a(rot(poly('M 88,46 L 112,46 L 100,6 Z').buffer(3), a, (100, 100)), SUN if i % 2 else CORALL)
    g = ell(100, 100, 54); p.a(g.buffer(5), PAPER).a(g, SUN).shade(g, SUND, -8, -7).a(limb([(62, 100), (66, 80), (82, 66)], [4, 10, 4]), SUNL); S(p, 'sun')

def timer():
    p = P()
    p.a(rr(36, 10, 128, 22, 8), WOOD).a(rr(36, 22, 128, 10, 5), WOODD).a(rr(36, 168, 128, 22, 8), WOOD).a(rr(36, 180, 128, 10, 5), WOODD)
    for X in (46, 146): p.a(box(X, 32, X + 8, 168), WOODL if X < 100 else WOOD)
    g = poly('M 62,32 L 138,32 C 138,72 112,84 108,100 C 112,116 138,128 138,168 L 62,168 C 62,128 88,116 92,100 C 88,84 62,72 62,32 Z'); p.a(g, '#DDEEFC').shade(g, '#A9CBEA', -7, 0)
    i = g.buffer(-6); t = i.intersection(box(0, 58, 200, 102)); p.a(t, SUN).a(rr(97.5, 96, 5, 50, 2), SUN); h = i.intersection(ell(100, 172, 46, 42)); p.a(h, SUN).shade(h, SUND, -10, -4).a(limb([(72, 42), (73, 56), (80, 70)], [4, 7, 3]), WHITE); S(p, 'timer')

def chain():
    p = P(); T = lambda g, x, y: move(rot(g, -45, (0, 0)), x, y)
    o = rr(-52, -32, 104, 64, 32); l = o.difference(rr(-32, -13, 64, 26, 13))
    a, b = T(l, 66, 134), T(l, 134, 66); p.a(b, GREY).shade(b, GREYD, -6, -6).a(a, INK2).shade(a, INK, -6, -6)
    over = b.intersection(ell(84, 100, 17)); p.a(over, GREY); S(p, 'chain')

def trash():
    p = P(); p.a(ell(100, 188, 62, 7), INK, '.13'); g = poly('M 42,62 L 158,62 L 148,180 Q 147,188 138,188 L 62,188 Q 53,188 52,180 Z').buffer(2); p.a(g, GREEN).shade(g, GREEND, -12, -5)
    for x0, x1 in ((74, 78), (100, 100), (126, 122)): p.a(limb([(x0, 84), (x1, 166)], 9), GREENL)
    p.a(rr(78, 16, 44, 26, 10).difference(rr(88, 26, 24, 20, 4)), GREEND); l = rr(28, 36, 144, 24, 10); p.a(l, '#2E9462').shade(l, GREEND, -9, -6); S(p, 'trash')

def treasure():
    p = P(); p.a(ell(100, 184, 90, 7), INK, '.13')
    lid = poly('M 22,62 C 24,26 44,14 70,14 L 130,14 C 156,14 176,26 178,62 Z').buffer(2); p.a(lid, WOODD).a(lid.buffer(-8), '#7E4F26')
    for x, y in ((44, 84), (66, 72), (90, 66), (112, 68), (136, 72), (158, 84), (78, 86), (122, 86), (100, 82)): p.a(ell(x, y, 17), SUND).a(ell(x - 2, y - 2, 15), SUN).a(ell(x - 3, y - 3, 8), SUNL)
    p.a(Polygon([(96, 46), (116, 46), (124, 56), (106, 76), (88, 56)]), '#6FCBD4').a(Polygon([(96, 46), (116, 46), (112, 56), (100, 56)]), '#C9F0F3').a(star(150, 50, 12, .3, 4).buffer(1), SUNX).a(star(54, 48, 9, .3, 4).buffer(1), SUNX)
    b = rr(16, 90, 168, 94, 10); p.a(b, WOOD).shade(b, WOODD, -10, -6).a(box(16, 132, 184, 136), WOODD)
    for x in (30, 152): p.a(rr(x, 88, 20, 98, 3), SUN).a(box(x + 13, 90, x + 20, 184), SUND)
    p.a(rr(14, 86, 172, 16, 5), SUN).a(rr(14, 95, 172, 7, 3), SUND); k = rr(80, 92, 40, 44, 8); p.a(k, SUNL).shade(k, SUND, -6, -5).a(ell(100, 110, 7), INK).a(rr(97, 110, 6, 16, 3), INK); S(p, 'treasure-box')

def price():
    p = P(); g = Polygon([(20, 26), (96, 26), (178, 108), (104, 182), (20, 98)]).buffer(11); g = g.difference(ell(50, 56, 13)); p.a(g, CORAL).shade(g, CORALD, -7, -8)
    p.a(limb([(50, 56), (36, 34), (22, 20), (4, 16)], [5, 5, 5, 4]), WOODD)
    T = lambda q: rot(q, 45, (104, 108)); c = ell(108, 110, 31); p.a(c, SUN).shade(c, SUND, -5, -4).a(star(107, 110, 19, .46).buffer(1.5), SUNX); S(p, 'price-tag')

def palm():
    g = poly('M 62,96 L 140,96 C 146,130 138,160 118,176 L 78,176 C 64,164 58,130 62,96 Z').buffer(5)
    for x0, y0, x1, y1, w in ((68, 104, 56, 46, 20), (90, 100, 86, 26, 21), (112, 100, 116, 28, 21), (132, 106, 144, 52, 19)): g = g.union(limb([(x0, y0), (x1, y1)], [w + 2, w]))
    return g.union(limb([(76, 150), (48, 128), (28, 98)], [30, 25, 19]))

def stop():
    p = P(); o = Polygon([(100 + 94*math.cos(math.radians(22.5 + 45*i)), 100 + 94*math.sin(math.radians(22.5 + 45*i))) for i in range(8)]).buffer(3)
    p.a(o, WHITE).shade(o, '#D5C9C4', -5, -5).a(o.buffer(-8), '#D7321C'); i = o.buffer(-8); p.a(i.difference(move(i, -8, -7)), '#B32412')
    h = move(sc(palm(), .8, .8, (92, 100)), 8, -1); p.a(h, WHITE).shade(h, '#F3C3B6', -5, -4); S(p, 'stop-hand')

def openhand():
    """A hand held out, palm up: help, giving."""
    p = P()
    g = union(poly('M 44,118 C 60,98 90,100 106,112 L 134,114 C 150,114 150,134 134,135 L 104,137 C 120,142 140,138 156,124 L 176,106 C 188,98 200,110 190,122 L 154,164 C 144,176 128,180 110,178 L 74,172 L 44,176 Z').buffer(3))
    p.a(g, SK).shade(g, SKD, -5, -7).a(limb([(98, 136), (118, 141), (142, 134)], [3, 5, 3]), SKD).a(limb([(104, 114), (122, 119)], [2, 3]), SKD)
    c = rr(4, 106, 46, 82, 8); p.a(c, BLUE).shade(c, BLUED, -9, -6).a(ell(38, 166, 5), BLUEX)
    h = heart(110, 56, 1.15).buffer(2); p.a(h, '#D9482A').shade(h, CORALD, -7, -4).a(limb([(82, 48), (84, 36), (94, 30)], [3, 7, 3]), CORALL); S(p, 'open-hand')

def bandage():
    p = P(); T = lambda g: rot(g, -38, (100, 100)); g = T(rr(4, 66, 192, 68, 32)); p.a(g, '#EDB98C').shade(g, '#CF925F', -5, -8)
    k = T(rr(64, 66, 72, 68, 6)); p.a(k, '#F8DDBF').shade(k, '#E3B98D', -4, -5)
    for x in (82, 100, 118):
        for y in (84, 100, 116): p.a(T(ell(x, y, 4)), '#CF925F')
    for x in (28, 44, 156, 172):
        for y in (90, 110): p.a(T(ell(x, y, 3.6)), '#CF925F')
    S(p, 'bandage')

def bowl():
    """Bowl of rice with chopsticks."""
    p = P(); p.a(ell(100, 184, 60, 7), INK, '.13')
    for x0, x1 in ((100, 168), (116, 188)): p.a(limb([(x0, 82), (x1, 14)], [8, 6]), WOODD)
    r = union(ell(100, 88, 74, 26), ell(86, 68, 38, 26), ell(116, 74, 34, 20)); p.a(r, WHITE).a(r.difference(move(r, -7, -8)), '#DCE4EE')
    for x, y, a in ((62, 80, 20), (84, 62, -20), (104, 76, 40), (126, 82, 0), (90, 84, 70), (72, 66, 50), (108, 58, 10)): p.a(ell(x, y, 6, 3, a), '#D3DDEA')
    g = poly('M 14,90 L 186,90 C 186,136 156,166 130,172 L 70,172 C 44,166 14,136 14,90 Z').buffer(3); p.a(g, BLUEP).shade(g, '#A9C6E6', -12, -5).a(g.intersection(box(0, 100, 200, 110)), BLUE)
    for x in (46, 82, 118, 154): p.a(limb([(x - 13, 128), (x - 5, 122), (x + 4, 132), (x + 13, 126)], [3, 5, 5, 3]), BLUEL)
    p.a(rr(66, 170, 68, 14, 5), '#A9C6E6'); S(p, 'bowl')

def drum():
    p = P(); p.a(ell(100, 186, 78, 7), INK, '.13')
    g = poly('M 28,62 C 14,96 14,124 28,156 Q 100,190 172,156 C 186,124 186,96 172,62 Z').buffer(2); p.a(g, '#D7321C').shade(g, '#A8240F', -14, -4)
    for y, k in ((84, 8), (142, 14)): p.a(limb([(20, y - 3), (60, y + k), (100, y + k + 4), (140, y + k), (180, y - 3)], 9).intersection(g), SUN)
    for x, y in ((40, 124), (70, 134), (100, 137), (130, 134), (160, 124)): p.a(ell(x, y - 8, 5), SUNL)
    p.a(ell(100, 60, 76, 28), SUND).a(ell(100, 58, 74, 26), '#FBEBCB').a(ell(100, 58, 40, 13), '#F0D6A4')
    for x0, y0, x1, y1 in ((84, 52, 22, 14), (122, 54, 178, 10)): p.a(limb([(x0, y0), (x1, y1)], 9), WOODD).a(ell(x0, y0, 9, 8), WOOD)
    S(p, 'drum')

def kite():
    p = P(); tl = limb([(100, 132), (90, 150), (112, 164), (92, 184), (112, 197)], [4, 4, 4, 4, 3]); p.a(tl, WOODD)
    for x, y, a, c in ((92, 149, 50, SUN), (109, 165, -20, BLUEL), (94, 183, 40, CORALL)):
        for d in (-1, 1): p.a(rot(Polygon([(x, y), (x + d*16, y - 9), (x + d*16, y + 9)]).buffer(1.5), a, (x, y)), c)
    q = Polygon([(100, 6), (170, 66), (100, 134), (30, 66)]).buffer(4); p.a(q, CORAL)
    for g, c in ((Polygon([(100, 2), (26, 66), (100, 66)]), SUN), (Polygon([(100, 2), (174, 66), (100, 66)]), BLUE), (Polygon([(100, 140), (174, 66), (100, 66)]), GREEN), (Polygon([(100, 140), (26, 66), (100, 66)]), CORAL)): p.a(q.intersection(g), c)
    p.shade(q, INK, -7, -5, '.18').a(limb([(100, 6), (100, 132)], 5), PAPER).a(limb([(31, 66), (169, 66)], 5), PAPER).a(limb([(100, 66), (150, 120), (192, 136)], [2, 2, 2]), WOODD); S(p, 'kite')

def shopbag():
    p = P(); p.a(ell(100, 188, 66, 6), INK, '.13'); h = ring(100, 66, 38, 50, 11).intersection(box(0, 0, 200, 78)); p.a(h, VIOLETD)
    g = poly('M 36,66 L 164,66 L 174,180 Q 174,188 166,188 L 34,188 Q 26,188 26,180 Z').buffer(2); p.a(g, VIOLETL).shade(g, '#7F62C4', -14, -5).a(g.intersection(box(0, 0, 200, 82)), VIOLET)
    for x in (66, 134): p.a(ell(x, 74, 6), WHITE)
    p.a(star(99, 136, 34, .46).buffer(3), SUNL); S(p, 'shop-bag')

def bulb():
    p = P(); g = union(ell(100, 84, 60), poly('M 60,118 C 74,132 76,142 78,150 L 122,150 C 124,142 126,132 140,118 Z')).buffer(3).buffer(-3); p.a(g, SUN).shade(g, SUND, -10, -5).a(limb([(56, 90), (60, 62), (80, 44)], [4, 11, 4]), SUNX)
    p.a(union(limb([(90, 148), (82, 96), (92, 104), (100, 96), (108, 104), (118, 96), (110, 148)], 5)), '#B98200')
    for i in range(3): b = rr(76 + i*3, 150 + i*13, 48 - i*6, 12, 6); p.a(b, GREY).shade(b, GREYD, -9, 0)
    for a in (-72, -40, 40, 72): A = math.radians(a - 90); p.a(limb([(100 + 76*math.cos(A), 84 + 76*math.sin(A)), (100 + 92*math.cos(A), 84 + 92*math.sin(A))], 8), SUNL)
    S(p, 'lightbulb')

def main():
    for fn in (mask, newspaper, ball, bicycle, pencil, eye, ear, bed, moon, sun, timer, chain, trash, treasure, price, stop, openhand, bandage, bowl, drum, kite, shopbag, bulb): fn()
if __name__ == '__main__': main()
