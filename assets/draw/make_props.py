"""Props (200x200) and the mascot Khien (400x400, feet at y 390)."""
from shapes import *

def P(): return Part(200, 200)
def S(p, n): p.save(f'props/{n}.svg')

def device(x, y, w, h, r, bz, scr=BLUEX):
    p = P(); g = rr(x, y, w, h, r); p.a(g, INK).shade(g, '#121A2C', -6, -3)
    s = rr(x + bz, y + bz*1.4, w - 2*bz, h - 2.8*bz, r*.45); p.a(s, scr)
    p.a(s.intersection(Polygon([(x, y), (x + w*.62, y), (x + w*.1, y + h), (x, y + h)])), WHITE, '.22')
    return p, s

def props():
    p, s = device(56, 12, 88, 176, 18, 7)
    p.a(rr(86, 18, 28, 5, 2.5), '#4A5878')
    for i in range(3):
        for j in range(2):
            c = (BLUE, CORAL, SUN, GREEN, VIOLET, CORALL)[i*2 + j]; p.a(rr(74 + j*29, 46 + i*32, 23, 23, 7), c)
    p.a(rr(82, 158, 36, 5, 2.5), BLUE); S(p, 'phone')

    p, s = device(14, 36, 172, 128, 16, 10, BLUEX)
    p.a(s.intersection(ell(70, 166, 72, 48)), GREENL).a(s.intersection(ell(146, 170, 76, 44)), GREEN).a(ell(134, 76, 15), SUN)
    p.a(s.intersection(Polygon([(14, 36), (104, 36), (54, 170), (14, 170)])), WHITE, '.22').a(ell(19.5, 100, 2.6), '#4A5878')
    p.a(limb([(88, 118), (160, 190)], 14), CORAL).a(Polygon([(83, 123), (93, 113), (78, 106)]).buffer(1), SUNX).a(limb([(150, 180), (161, 191)], 14.4), CORALD).a(ell(79.5, 107.5, 3), INK)
    S(p, 'tablet')

    p = P(); p.a(poly('M 84,140 L 116,140 L 122,166 L 78,166 Z'), '#8A9AB5').a(rr(60, 162, 80, 12, 6), '#5B6B88')
    g = rr(14, 22, 172, 122, 12); p.a(g, INK).shade(g, '#121A2C', -6, -4); s = rr(23, 31, 154, 96, 6); p.a(s, BLUE)
    p.a(rr(34, 42, 92, 62, 6), WHITE).a(box(34, 52, 126, 56), WHITE).a(rr(34, 42, 92, 14, 6), BLUEX).a(ell(43, 49, 3), CORAL).a(ell(53, 49, 3), SUN).a(ell(63, 49, 3), GREEN)
    for y, w in ((66, 70), (78, 52), (90, 62)): p.a(rr(44, y, w, 6, 3), '#B9C7DB')
    p.a(rr(136, 42, 32, 28, 6), SUNL).a(rr(136, 76, 32, 28, 6), GREENL).a(s.intersection(Polygon([(20, 20), (92, 20), (40, 130), (20, 130)])), WHITE, '.14').a(ell(100, 136, 3.5), '#4A5878')
    p.a(rr(30, 176, 112, 14, 6), '#C9D6E6').a(rr(36, 179, 100, 4, 2), '#9DB0C8').a(ell(162, 183, 11, 8), '#C9D6E6').a(rr(161, 176, 2.6, 7, 1.3), '#9DB0C8'); S(p, 'pc')

    p = P(); sh = rr(58, 16, 84, 110, 42).difference(rr(76, 34, 48, 110, 24)); p.a(sh, '#9DB0C8').shade(sh, '#7C90AC', -6, 0)
    g = rr(34, 82, 132, 104, 22); p.a(g, SUN).shade(g, SUND, -12, -8).a(rr(48, 94, 60, 10, 5), SUNL)
    p.a(ell(100, 126, 15), INK).a(poly('M 92,130 L 108,130 L 113,162 Q 100,166 87,162 Z'), INK); S(p, 'padlock')

    p = P(); k = union(ell(64, 66, 44), limb([(90, 92), (164, 166)], 24), limb([(142, 144), (160, 126)], 20), limb([(162, 164), (180, 146)], 20)).difference(ell(58, 60, 18))
    p.a(k, SUN).shade(k, SUND, -8, -6).a(limb([(32, 74), (32, 50), (50, 34)], [4, 8, 4]), SUNL); S(p, 'key')

    p = P(); b = rr(30, 88, 140, 98, 12); p.a(b, CORAL).shade(b, CORALD, -16, -4)
    l = rr(20, 66, 160, 36, 10); p.a(b.intersection(box(0, 102, 200, 110)), CORALD).a(l, '#DB5A38').shade(l, CORAL, -14, -4)
    p.a(box(88, 102, 112, 186), SUN).a(box(88, 66, 112, 102), SUNL).a(box(108, 102, 112, 186), SUND)
    for d in (-1, 1):
        w = poly('M 100,64 C 110,30 140,14 156,28 C 168,42 140,62 100,66 Z').difference(poly('M 116,56 C 122,40 138,32 144,38 C 148,46 132,54 116,56 Z'))
        w = w if d > 0 else mir(w, 100); p.a(w, SUN if d < 0 else SUND)
    p.a(rr(88, 50, 24, 22, 9), SUNL); S(p, 'gift')

    p = P(); g = rr(16, 58, 150, 108, 14); p.a(g, '#F9D27A').shade(g, '#E3AE45', -9, -7)
    p.a(poly('M 20,68 L 91,126 L 162,68 L 160,62 Q 91,56 22,62 Z').buffer(2).intersection(g), '#DDA63C').a(poly('M 24,64 L 91,116 L 158,64 Q 91,57 24,64 Z').buffer(3).intersection(g), '#FFE6AE')
    hook = limb([(152, 30), (152, 88), (150, 116), (128, 128), (108, 116), (106, 100)], [8, 8, 9, 9, 8, 6]); p.a(hook, '#5B6B88').a(poly('M 94,112 L 105,84 L 120,106 Z').buffer(1.5), '#5B6B88')
    p.a(ring(152, 16, 13, 13, 7), '#5B6B88')
    p.a(ell(160, 152, 31), CORAL).a(rr(155, 132, 10, 24, 5), WHITE).a(ell(160, 166, 6), WHITE); S(p, 'phishing-mail')

    p = P(); g = rr(16, 54, 168, 118, 20); p.a(poly('M 68,58 L 78,34 L 122,34 L 132,58 Z').buffer(4), INK2).a(g, INK).shade(g, '#121A2C', -10, -6).a(box(16, 84, 184, 100), INK2)
    p.a(ell(100, 116, 46), '#E4EAF3').a(ell(100, 116, 37), '#2C3A5C').a(ell(100, 116, 25), BLUE).a(ell(100, 116, 13), BLUED).a(ell(90, 104, 9), WHITE, '.85').a(rr(142, 64, 28, 13, 6), SUN).a(rr(30, 66, 22, 10, 5), CORAL); S(p, 'camera')

    p = P(); p.a(ell(100, 182, 38, 9), INK, '.16')
    g = poly('M 100,184 C 78,150 40,116 40,74 C 40,38 66,12 100,12 C 134,12 160,38 160,74 C 160,116 122,150 100,184 Z'); p.a(g, CORAL).shade(g, CORALD, -12, -4).a(ell(100, 74, 29), WHITE).a(limb([(58, 84), (58, 58), (78, 34)], [4, 9, 4]), CORALL); S(p, 'map-pin')

    p = P(); p.a(ell(100, 168, 18, 17), SUND).a(rr(90, 12, 20, 28, 10), SUND)
    g = poly('M 100,26 C 138,26 150,56 150,90 C 150,124 160,136 174,148 C 178,156 174,160 168,160 L 32,160 C 26,160 22,156 26,148 C 40,136 50,124 50,90 C 50,56 62,26 100,26 Z'); p.a(g, SUN).shade(g, SUND, -14, 0).a(limb([(66, 110), (68, 74), (86, 48)], [4, 10, 4]), SUNL)
    for d in (-1, 1): p.a(limb([(100 + d*68, 44), (100 + d*80, 64), (100 + d*82, 88)], [4, 8, 4]), CORALL)
    S(p, 'bell')

    p = P(); p.a(ell(100, 100, 88), BLUE).a(ell(100, 100, 88).difference(move(ell(100, 100, 88), -8, -6)), BLUED).a(ell(100, 100, 71), WHITE)
    for a in range(12):
        A = math.radians(a*30); r = 4 if a % 3 else 6.5; p.a(ell(100 + 58*math.cos(A), 100 + 58*math.sin(A), r), INK2 if a % 3 else INK)
    p.a(limb([(100, 100), (66, 84)], [11, 8]), INK).a(limb([(100, 100), (100, 50)], [9, 6]), INK).a(ell(100, 100, 9), CORAL); S(p, 'clock')

    p = P(); g = rr(12, 22, 176, 124, 40).union(poly('M 64,120 C 66,150 62,170 54,186 Q 98,174 122,130 Z').buffer(2)).buffer(5).buffer(-5); p.a(g, WHITE).shade(g, '#D5E1F0', -8, -7)
    for i in range(3): p.a(ell(62 + i*38, 84, 13), (BLUE, BLUEL, BLUEX)[i])
    S(p, 'speech-bubble')

    # unknown sender: violet bubble with a question mark
    p = P(); g = rr(12, 22, 176, 124, 40).union(poly('M 64,120 C 66,150 62,170 54,186 Q 98,174 122,130 Z').buffer(2)).buffer(5).buffer(-5); p.a(g, WHITE).shade(g, '#D5E1F0', -8, -7)
    p.a(ell(56, 84, 28), '#AEB9CB').a(ell(56, 76, 10), WHITE).a(ell(56, 84, 28).intersection(ell(56, 108, 19, 18)), WHITE)
    q = limb([(112, 64), (122, 46), (144, 50), (146, 70), (130, 84), (129, 96)], [13, 14, 14, 14, 14, 12]); p.a(q, CORAL).a(ell(129, 119, 9), CORAL); S(p, 'unknown-message')

    p = P(); g = poly('M 100,20 L 184,170 L 16,170 Z').buffer(12); p.a(g, SUN).shade(g, SUND, -8, -6).a(poly('M 100,38 L 164,158 L 36,158 Z').buffer(8), SUNL).a(poly('M 90,74 Q 100,66 110,74 L 106,124 Q 100,130 94,124 Z').buffer(2), INK).a(ell(100, 146, 10), INK); S(p, 'warning-sign')

    p = P(); g = heart(100, 104, 2.4).buffer(4); p.a(g, '#D9482A').a(g.difference(move(g, -14, -6)).intersection(union(box(124, 0, 200, 200), box(96, 120, 200, 200))), CORALD).a(limb([(36, 84), (40, 58), (62, 44)], [5, 12, 5]), CORALL); S(p, 'heart')

    p = P(); p.a(limb([(126, 126), (174, 174)], [20, 28]), WOODD).a(limb([(122, 122), (134, 134)], 18), '#5B6B88')
    p.a(ell(82, 82, 66), BLUE).a(ell(82, 82, 66).difference(move(ell(82, 82, 66), -6, -5)), BLUED).a(ell(82, 82, 51), '#DDEEFC').a(limb([(44, 86), (48, 62), (70, 46)], [5, 11, 5]), WHITE); S(p, 'magnifier')

    p = P(); hd = ring(100, 62, 76, 42, 13); p.a(hd.intersection(box(0, 30, 200, 110)), SUND)
    p.a(rr(90, 110, 20, 44, 6), SUND).a(rr(70, 146, 60, 16, 8), SUN).a(rr(54, 158, 92, 32, 8), INK).a(rr(74, 167, 52, 14, 5), SUN)
    g = poly('M 44,16 L 156,16 C 158,70 142,122 100,122 C 58,122 42,70 44,16 Z').buffer(3); p.a(g, SUN).shade(g, SUND, -16, 0).a(rr(36, 10, 128, 17, 8), SUNL).a(star(97, 68, 30, .45).buffer(3), WHITE); S(p, 'trophy')

def extras():
    p = Part(400, 60); p.a(ell(200, 30, 112, 15), INK, '.17'); p.save('props/shadow.svg')
    p = P(); p.a(rr(20, 20, 160, 176, 8), CORAL).a(rr(140, 20, 40, 176, 8), CORALD).a(rr(10, 8, 180, 26, 8), SUN).a(rr(10, 24, 180, 10, 5), SUND).a(star(92, 108, 36, .46).buffer(3), SUNL); S(p, 'podium')

# ---------- mascot ----------
KH = ['hello', 'thinking', 'warning', 'happy', 'caring', 'phoning', 'cheering']
SKB, SKD, SKL = '#2B7FDB', BLUE, '#7DB8F2'
def mascot():
    body = poly('M 200,58 C 226,80 262,90 300,90 C 310,90 314,96 314,104 C 316,196 290,276 200,330 C 110,276 84,196 86,104 C 86,96 90,90 100,90 C 138,90 174,80 200,58 Z', 24).buffer(6)
    inner = body.buffer(-19)
    p = Part(400, 400); p.a(body, BLUED).a(body.intersection(move(body, -7, -6)), BLUE)
    p.a(inner, SKB).a(inner.intersection(box(200, 0, 400, 400)), '#2474CE')
    p.a(limb([(112, 130), (116, 176), (130, 214)], [5, 13, 5]).intersection(inner), SKL, '.8').a(ell(113, 116, 6.5), SKL, '.9')
    p.a(star(200, 103, 17, .48).buffer(2.5), SUN); p.save('mascot/body.svg')
    for x in KH:
        b, fr, fc = Part(400, 400), Part(400, 400), Part(400, 400)
        # legs
        lift = {'happy': 12}.get(x, 0)
        for d in (-1, 1):
            X = 200 + d*38
            if x == 'happy': lg = limb([(X, 290), (X + d*10, 330), (X + d*24, 356)], [24, 21, 20]); ft = rot(rr(X + d*28 - 25, 350, 50, 28, 14), d*-16, (X + d*28, 364))
            else: lg = limb([(X, 290), (X + d*2, 340), (X + d*2, 372)], [24, 21, 20]); ft = poly(f'M {X+d*6-28},390 C {X+d*6-30},370 {X+d*6-14},362 {X+d*6},362 C {X+d*6+14},362 {X+d*6+30},370 {X+d*6+28},390 Z').buffer(1)
            b.a(lg, BLUED).a(ft, INK).a(ft.intersection(move(ft, -5, -5)), INK2)
        def glove(x0, y0, r=0, open_=False, k=1.0):
            if open_:
                g = ell(0, 2, 21, 20)
                for a, l in ((-30, 34), (0, 39), (30, 34)):
                    A = math.radians(a - 90); g = g.union(limb([(0, 0), (l*math.cos(A), l*math.sin(A))], 15))
                g = g.union(limb([(-8, 8), (-28, 0)], [15, 14]))
            else: g = ell(0, 0, 21, 20).union(limb([(-6, -6), (-18, -14)], [14, 12]))
            return move(rot(sc(g, k, k), r, (0, 0)), x0, y0)
        def arm(part, pts, g):
            part.a(limb(pts, [24, 21, 20]), BLUED); part.a(g, '#FFFFFF').shade(g, '#B3CAE6', -5, -4)
        def outline(part, g):  # soft separation where a glove lies on the body
            part.a(g.buffer(4), BLUED, '.55')
        L, Rr = (98, 196), (302, 196)
        if x == 'hello':
            arm(b, [L, (62, 226), (52, 262)], glove(50, 274)); arm(b, [Rr, (346, 186), (360, 136)], glove(362, 118, 10, True))
        elif x == 'thinking':
            arm(b, [L, (60, 226), (56, 256)], glove(56, 268))
            h = mir(glove(400 - 254, 262, -20)); l = limb([Rr, (346, 244), (304, 288), (262, 270)], [24, 22, 20, 19]); b.a(l, BLUED); fr.a(l.intersection(box(0, 246, 400, 400)), BLUED); h = h.union(limb([(250, 252), (238, 240)], 15)); outline(fr, h.intersection(body)); fr.a(h, WHITE).shade(h, '#B3CAE6', -5, -4)
            for X, Y, r in ((322, 92, 8), (344, 68, 11), (372, 36, 17)): fr.a(ell(X, Y, r), SUNL)
        elif x == 'warning':
            arm(b, [L, (58, 214), (46, 174)], mir(glove(400 - 44, 156, 6, True)))
            arm(b, [Rr, (344, 216), (350, 196)], glove(350, 188))
            t = poly('M 350,60 L 392,136 L 308,136 Z').buffer(7); fr.a(rr(346, 140, 8, 54, 4), '#8A9AB5').a(t, SUN).shade(t, SUND, -5, -3).a(rr(346, 84, 8, 30, 4), INK).a(ell(350, 126, 5), INK)
            g = glove(350, 186, 20); fr.a(g, WHITE).shade(g, '#B3CAE6', -5, -4)
        elif x == 'happy':
            arm(b, [L, (56, 168), (44, 116)], mir(glove(400 - 42, 98, -8, True))); arm(b, [Rr, (344, 168), (356, 116)], glove(358, 98, -8, True))
            for X, Y, c, r in ((30, 40, SUN, 10), (92, 30, CORALL, 8), (312, 30, GREENL, 9), (376, 44, SUN, 11), (200, 24, VIOLETL, 8)): fr.a(star(X, Y, r*1.6, .48).buffer(2), c)
        elif x == 'caring':
            hh = heart(200, 278, 1.2)
            for d in (-1, 1):
                l = limb([(200 + d*102, 196), (200 + d*132, 246), (200 + d*92, 292), (200 + d*50, 284)], [24, 22, 20, 19]); b.a(l, BLUED); fr.a(l.intersection(box(0, 244, 400, 400)), BLUED)
            fr.a(hh.buffer(5), WHITE).a(hh, '#DE4A2B').shade(hh, CORAL, -7, -4).a(limb([(172, 270), (175, 257), (184, 253)], [3, 6, 3]), CORALL)
            for d in (-1, 1): g = ell(200 + d*46, 284, 19, 18); fr.a(g, WHITE).shade(g, '#B3CAE6', -5, -4)
        elif x == 'cheering':
            arm(b, [L, (60, 226), (56, 256)], glove(56, 268)); arm(b, [Rr, (350, 186), (350, 130)], glove(350, 108, 0, False, 1.12))
            for X, Y, c, r in ((316, 66, SUN, 8), (384, 66, SUN, 8), (350, 44, CORALL, 8)): fr.a(star(X, Y, r*1.6, .48).buffer(2), c)
        elif x == 'phoning':
            arm(b, [L, (60, 226), (54, 258)], glove(52, 270))
            h = limb([(322, 112), (334, 146), (322, 182)], [26, 17, 26]).union(ell(316, 108, 19, 15, 25)).union(ell(316, 186, 19, 15, -25)); b.a(limb([(302, 208), (352, 226), (356, 170)], [24, 22, 20]), BLUED); fr.a(limb([(302, 208), (352, 226), (356, 170)], [24, 22, 20]).intersection(box(322, 0, 400, 400)), BLUED)
            fr.a(h, INK).shade(h, '#121A2C', -4, -3); g = ell(344, 150, 20, 21).union(limb([(330, 140), (320, 134)], 12)); fr.a(g, WHITE).shade(g, '#B3CAE6', -5, -4)
            for r in (16, 30, 44):
                w = ring(338, 84, r, r, 6).intersection(Polygon([(338, 84), (338, 10), (420, 10), (420, 84)])); fr.a(w, SUN)
        # face
        ey, ex = 176, 48
        for d in (-1, 1):
            X = 200 + d*ex
            if x in ('happy', 'caring'):
                P0 = [(X - 21, ey + 8), (X - 12, ey - 6), (X, ey - 11), (X + 12, ey - 6), (X + 21, ey + 8)]
                fc.a(limb(P0, [7, 10, 11, 10, 7]), WHITE)
            else:
                e = ell(X, ey, 25, 29); dx, dy = {'thinking': (8, -10), 'warning': (0, 2), 'phoning': (6, 0)}.get(x, (2, 1))
                pu = ell(X + dx, ey + dy + 2, 14.5, 17.5)
                fc.a(e, WHITE).a(pu.intersection(e), INK).a(ell(X + dx - 5, ey + dy - 5, 5.4), WHITE).a(ell(X + dx + 5, ey + dy + 9, 2.6), WHITE, '.9')
            bo = {'thinking': (-2, -6, 2) if d < 0 else (-8, -14, -8), 'warning': (-7, 0, 6), 'happy': (1, -9, 1), 'caring': (7, -2, -8), 'cheering': (0, -10, -2), 'phoning': (4, -2, -5), 'hello': (1, -8, 1)}[x]
            A_, M_, B_ = (X + d*20, ey - 38 + bo[0]), (X + d*1, ey - 41 + bo[1]), (X - d*18, ey - 38 + bo[2])
            C_ = [2*M_[j] - (A_[j] + B_[j])/2 for j in (0, 1)]
            fc.a(limb([tuple((1-t/8)**2*A_[j] + 2*t/8*(1-t/8)*C_[j] + (t/8)**2*B_[j] for j in (0, 1)) for t in range(9)], [5.5, 7, 8, 9, 9, 9, 8, 7, 5.5], 3), BLUED)
            fc.a(ell(200 + d*82, 214, 17, 11), '#FF9E8A', '.75')
        my = 222
        if x in ('hello', 'happy'):
            g = poly(f'M 168,{my-6} Q 200,{my+4} 232,{my-6} C 234,{my+20} 218,{my+34} 200,{my+34} C 182,{my+34} 166,{my+20} 168,{my-6} Z').buffer(3)
            fc.a(g, '#5E1A22').a(g.intersection(ell(200, my + 34, 20, 15)), TONG).a(g.intersection(poly(f'M 150,{my-20} L 250,{my-20} L 250,{my} Q 200,{my+10} 150,{my} Z')).intersection(g.buffer(-1)), WHITE)
        elif x == 'thinking': fc.a(limb([(184, my + 8), (196, my + 5), (214, my + 4)], [7, 9, 7]), '#5E1A22')
        elif x == 'cheering':
            g = poly(f'M 174,{my-4} Q 200,{my+6} 226,{my-4} C 226,{my+14} 214,{my+22} 200,{my+22} C 186,{my+22} 174,{my+14} 174,{my-4} Z').buffer(3)
            fc.a(g, '#5E1A22').a(g.intersection(ell(200, my + 24, 15, 10)), TONG)
        elif x == 'warning': g = rr(182, my - 6, 36, 27, 13); fc.a(g, '#5E1A22').a(g.intersection(ell(200, my + 24, 14, 11)), TONG)
        elif x == 'caring': fc.a(limb([(184, my - 6), (192, my + 1), (200, my + 3), (208, my + 1), (216, my - 6)], [5, 8, 9, 8, 5]), '#5E1A22')
        elif x == 'phoning': g = ell(196, my + 10, 14, 13); fc.a(g, '#5E1A22').a(g.intersection(ell(196, my + 22, 10, 8)), TONG)
        b.save(f'mascot/{x}-back.svg'); fc.save(f'mascot/{x}-face.svg'); fr.save(f'mascot/{x}-front.svg')
TONG = '#E9735F'

TEAL, TEALD, TEALL, TEALX = '#0B7A83', '#07545B', '#4FB3BB', '#BFE5E8'
KRAFT, KRAFTD, KRAFTL = '#F9D27A', '#E3AE45', '#FFE6AE'

def tiny(p, x, y, s, skin, hair, coat, long=False):
    """A small head and shoulders for cards and photographs."""
    p.a(poly(f'M {x-34*s},{y+62*s} C {x-34*s},{y+34*s} {x-18*s},{y+26*s} {x},{y+26*s} C {x+18*s},{y+26*s} {x+34*s},{y+34*s} {x+34*s},{y+62*s} Z'), coat)
    if long: p.a(poly(f'M {x-27*s},{y-4*s} C {x-30*s},{y+20*s} {x-28*s},{y+30*s} {x-24*s},{y+36*s} L {x+24*s},{y+36*s} C {x+28*s},{y+30*s} {x+30*s},{y+20*s} {x+27*s},{y-4*s} Z'), hair)
    p.a(rr(x - 7*s, y + 16*s, 14*s, 18*s, 6*s), SKIN_D[skin]).a(ell(x, y, 24*s, 24*s), skin)
    p.a(ell(x, y - 2*s, 26*s, 26*s).difference(poly(f'M {x-23*s},{y+30*s} L {x-22*s},{y+2*s} C {x-12*s},{y-2*s} {x-2*s},{y-6*s} {x+4*s},{y-14*s} C {x+10*s},{y-6*s} {x+18*s},{y-2*s} {x+22*s},{y+2*s} L {x+23*s},{y+30*s} Z')), hair)
    for d in (-1, 1): p.a(ell(x + d*9*s, y + 5*s, 3.2*s, 3.8*s), INK).a(ell(x + d*15*s, y + 12*s, 4*s, 2.6*s), '#F2A58C', '.7')
    p.a(limb([(x - 6*s, y + 13*s), (x, y + 16*s), (x + 6*s, y + 13*s)], [2*s, 3.4*s, 2*s]), '#7C2320')
SKIN_A, SKIN_B = '#F7CDA8', '#EFBE92'
SKIN_D = {SKIN_A: '#E7AE84', SKIN_B: '#DA9D6E'}
HAIRC = '#2B2436'

def more():
    # diamond of a game
    p = P(); T = lambda *q: Polygon(q)
    p.a(T((54, 34), (146, 34), (188, 86), (100, 180), (12, 86)).buffer(4), TEALL)
    p.a(T((54, 34), (146, 34), (188, 86), (12, 86)), '#8FD9E0').a(T((12, 86), (62, 86), (100, 180)), '#5CC0CA').a(T((62, 86), (138, 86), (100, 180)), '#3CA6B1').a(T((138, 86), (188, 86), (100, 180)), '#2A8C97')
    p.a(T((54, 34), (62, 86), (12, 86)), '#6FCBD4').a(T((54, 34), (100, 34), (62, 86)), '#C9F0F3').a(T((100, 34), (138, 86), (62, 86)), '#A5E3E8').a(T((100, 34), (146, 34), (138, 86)), '#7FD1D9').a(T((146, 34), (188, 86), (138, 86)), '#4FB3BB')
    p.a(limb([(66, 46), (84, 46)], 6), WHITE, '.9').a(star(168, 30, 15, .3, 4).buffer(1), SUNL).a(star(34, 148, 10, .3, 4).buffer(1), SUNL); S(p, 'diamond')

    # open book
    p = P(); c = poly('M 8,52 Q 8,44 16,44 L 184,44 Q 192,44 192,52 L 192,166 Q 192,174 184,174 L 114,174 Q 108,184 100,184 Q 92,184 86,174 L 16,174 Q 8,174 8,166 Z'); p.a(c, BLUE).shade(c, BLUED, -8, -6)
    for d in (-1, 1):
        for k, col in ((6, '#D9E4F2'), (3, '#EAF1F8'), (0, WHITE)):
            pg = poly(f'M 100,{46+k} C 80,{24+k} 44,{24+k} 18,{36+k} L 18,{156+k} C 44,{144+k} 80,{146+k} 100,{166+k} Z'); pg = pg if d < 0 else mir(pg, 100)
            p.a(pg, col if d < 0 or k else '#F1F6FD')
        for i in range(4):
            l = limb([(34, 66 + i*20), (58, 61 + i*20), (84, 69 + i*20)], 5.5); p.a(l if d < 0 else mir(l, 100), '#B9C7DB' if not (d < 0 and i < 2) else '#B9C7DB')
    p.a(poly('M 92,42 Q 100,50 108,42 L 108,160 Q 100,170 92,160 Z'), '#D5E1F0').a(Polygon([(140, 24), (160, 27), (160, 84), (150, 74), (140, 82)]), CORAL); S(p, 'book')

    # card of a pupil: face and grey bars, nothing to read
    p = P(); p.a(limb([(76, 2), (96, 30)], 9), CORALD).a(limb([(124, 2), (104, 30)], 9), CORAL).a(rr(84, 24, 32, 16, 5), '#9DB0C8')
    g = rr(10, 40, 180, 128, 16); p.a(g, WHITE).shade(g, '#D5E1F0', -8, -7).a(g.intersection(box(0, 0, 200, 66)), BLUE).a(rr(80, 48, 40, 9, 4.5), BLUED)
    ph = rr(26, 80, 60, 72, 8); p.a(ph, BLUEX); q = Part(200, 200); tiny(q, 56, 112, .82, SKIN_A, HAIRC, CORALL)
    p.b += q.b
    for y, w, c in ((84, 74, INK2), (104, 60, '#B9C7DB'), (120, 70, '#B9C7DB')): p.a(rr(100, y, w, 9, 4.5), c)
    for i in range(9): p.a(box(100 + i*8, 138, 104 + i*8 - (i % 3), 154), '#9DB0C8')
    S(p, 'id-card')

    # school backpack
    p = P(); p.a(ring(100, 30, 26, 24, 10), CORALD)
    for d in (-1, 1): p.a(limb([(100 + d*64, 84), (100 + d*84, 126), (100 + d*70, 172)], [18, 20, 16]), CORALD)
    g = poly('M 34,184 C 28,150 30,110 36,84 C 42,44 66,26 100,26 C 134,26 158,44 164,84 C 170,110 172,150 166,184 Q 100,194 34,184 Z').buffer(4); p.a(g, '#DB5A38').shade(g, CORAL, -14, -4)
    fl = poly('M 40,80 C 46,48 68,34 100,34 C 132,34 154,48 160,80 C 158,104 130,112 100,112 C 70,112 42,104 40,80 Z'); p.a(fl.buffer(3), CORAL).a(fl, CORALL).shade(fl, '#E26A4A', -10, -5)
    k = rr(52, 122, 96, 62, 16); p.a(k.buffer(3), CORAL).a(k, SUN).shade(k, SUND, -9, -6).a(rr(60, 134, 80, 6, 3), SUND).a(rr(90, 94, 20, 34, 7), INK2).a(rr(95, 104, 10, 14, 3), '#9DB0C8')
    p.a(star(100, 62, 17, .46).buffer(2), SUNL).a(limb([(54, 78), (60, 60), (74, 48)], [4, 8, 4]), '#F8A58C'); S(p, 'backpack')

    # house
    p = P(); p.a(ell(100, 186, 92, 8), INK, '.14').a(box(138, 26, 158, 80), '#A94328')
    w = box(32, 86, 168, 186); p.a(w, '#FFEFC9').a(box(152, 86, 168, 186), '#F3D48B')
    rf = Polygon([(100, 20), (190, 96), (178, 108), (100, 44), (22, 108), (10, 96)]).buffer(4); p.a(Polygon([(100, 40), (168, 98), (32, 98)]), '#FFE3A6').a(rf, CORAL).a(rf.intersection(box(100, 0, 200, 200)), CORALD)
    p.a(ell(100, 80, 13), BLUEX).a(box(98, 67, 102, 93), WHITE).a(box(87, 78, 113, 82), WHITE)
    p.a(rr(46, 116, 40, 40, 4), WHITE).a(box(51, 121, 81, 151), '#9CD0F0').a(box(64, 118, 68, 154), WHITE).a(box(48, 134, 84, 138), WHITE).a(rr(42, 155, 48, 8, 3), WOOD)
    p.a(rr(104, 116, 42, 70, 4), WOODD).a(rr(109, 122, 32, 64, 3), WOOD).a(ell(135, 154, 4), SUN).a(rr(96, 182, 58, 10, 3), '#D8C6AC')
    for x in (34, 52, 70): p.a(ell(x, 180, 15, 13), GREEN if x == 52 else GREENL)
    p.a(ell(42, 174, 4), CORALL).a(ell(62, 178, 4), SUNL); S(p, 'house')

    p = P(); g = star(100, 106, 92, .5).buffer(8); p.a(g, SUN).a(g.difference(move(g, -9, -7)), SUND).a(limb([(62, 84), (84, 78), (94, 54)], [4, 11, 5]), SUNL).a(ell(48, 90, 5), SUNL); S(p, 'star')

    # wireless
    p = P(); fan = Polygon([(100, 154), (-40, 14), (240, 14)])
    for r, c in ((124, BLUE), (84, BLUE), (44, BLUE)):
        a = [(100 + (r - 9)*math.sin(math.radians(t)), 156 - (r - 9)*math.cos(math.radians(t))) for t in range(-46, 47, 4)]
        g = limb(a, 18, 2); p.a(g, c).shade(g, BLUED, -3, -5)
    p.a(ell(100, 158, 17), BLUE).a(ell(100, 158, 17).difference(move(ell(100, 158, 17), -4, -4)), BLUED); S(p, 'wifi')

    # coins, without any country's marks
    p = P(); p.a(ell(100, 184, 86, 9), INK, '.13')
    def coin(x, y, side=True):
        p.a(ell(x, y, 46, 16).union(box(x - 46, y, x + 46, y + 14)).union(ell(x, y + 14, 46, 16)), SUND)
        for k in range(-3, 4): p.a(rr(x + k*13 - 1.5, y + 12 - abs(k)*.8, 3, 14, 1.5).intersection(ell(x, y + 14, 46, 16).union(box(x - 46, y, x + 46, y + 14))), '#B98200')
        p.a(ell(x, y, 46, 16), SUN).a(ell(x, y, 35, 11), SUNL)
    for y in (162, 143, 124, 105): coin(62, y)
    for y in (162, 143): coin(142, y)
    g = ell(136, 72, 50); p.a(g, SUND).a(move(ell(0, 0, 48), 133, 69), SUN).a(ell(133, 69, 37), SUNL).a(star(133, 71, 23, .46).buffer(2), SUND).a(limb([(98, 66), (102, 50), (114, 38)], [3, 7, 3]), WHITE, '.8'); S(p, 'coins')

    # photograph of a family
    p = P(); g = rot(rr(16, 24, 168, 152, 10), -4, (100, 100)); p.a(g, WOOD).shade(g, WOODD, -7, -6)
    q = Part(200, 200); i = rr(30, 38, 140, 124, 5); q.a(i, WHITE); pic = rr(38, 46, 124, 108, 3); q.a(pic, BLUEX).a(pic.intersection(ell(60, 168, 70, 40)), '#94CCA6').a(pic.intersection(ell(140, 170, 70, 44)), '#7CC394').a(ell(144, 62, 9), SUNL)
    r = Part(200, 200); tiny(r, 72, 84, .92, SKIN_B, '#33262F', '#E58FB4', True); tiny(r, 128, 80, .92, '#EFBE92', HAIRC, TEALL); tiny(r, 100, 112, .8, SKIN_A, HAIRC, SUN)
    p.b += ['<g transform="rotate(-4,100,100)">'] + q.b + r.b + ['<path fill="#FFFFFF" d="M30,154 L170,154 L170,158 Q170,162 166,162 L34,162 Q30,162 30,158 Z"/>', '<path fill="#C98B4B" d="M24,162 L176,162 L176,170 L24,170Z"/>', '</g>']
    S(p, 'family-photo')

    # toy phone with an aerial
    p = P(); p.a(rr(118, 8, 14, 50, 7), CORALD).a(ell(125, 14, 12), CORALL)
    g = rr(50, 40, 96, 152, 26); p.a(g, '#F2884B').shade(g, '#D96B2E', -11, -7)
    p.a(rr(66, 54, 64, 46, 12), INK2).a(rr(71, 59, 54, 36, 8), '#CDEBB5')
    for d in (-1, 1): p.a(ell(98 + d*12, 71, 4, 5), INK)
    p.a(limb([(88, 82), (98, 87), (108, 82)], [3, 5, 3]), INK)
    for i in range(3):
        for j in range(3): c = (SUN, BLUEL, GREENL, CORALL, VIOLETL, SUN, GREENL, BLUEL, VIOLETL)[i*3 + j]; p.a(ell(74 + j*24, 118 + i*23, 9.5), c).a(ell(72 + j*24, 115 + i*23, 3), WHITE, '.6')
    p.a(limb([(59, 130), (58, 84), (64, 60)], [3, 6, 3]), '#FBB48A'); S(p, 'toy-phone')

    p = P(); g = rr(14, 46, 172, 120, 14); p.a(g, KRAFT).shade(g, KRAFTD, -9, -7)
    for d in (-1, 1): l = limb([(24, 156), (84, 104)], 5); p.a(l if d < 0 else mir(l, 100), KRAFTD)
    p.a(poly('M 18,56 L 100,122 L 182,56 L 180,50 Q 100,44 20,50 Z').buffer(2).intersection(g), '#DDA63C').a(poly('M 22,52 L 100,111 L 178,52 Q 100,45 22,52 Z').buffer(3).intersection(g), KRAFTL)
    p.a(heart(100, 108, .56).buffer(2), CORAL); S(p, 'envelope')

    p = P(); g = poly('M 100,10 C 122,28 148,36 174,36 Q 180,36 180,44 C 182,110 160,160 100,192 C 40,160 18,110 20,44 Q 20,36 26,36 C 52,36 78,28 100,10 Z', 20).buffer(3); i = g.buffer(-13)
    p.a(g, BLUED).a(g.intersection(move(g, -6, -5)), BLUE).a(i, SKB).a(i.intersection(box(100, 0, 200, 200)), '#2474CE').a(limb([(44, 66), (46, 96), (56, 122)], [4, 10, 4]).intersection(i), SKL, '.8')
    p.a(union(limb([(64, 101), (90, 127)], 20), limb([(90, 127), (138, 71)], 20)), WHITE); S(p, 'shield-check')

    p = P(); g = rr(18, 30, 164, 154, 16); p.a(g, WHITE).shade(g, '#D5E1F0', -8, -7).a(g.intersection(box(0, 0, 200, 74)), CORAL).a(g.intersection(box(172, 0, 200, 74)), CORALD)
    for x in (60, 140): p.a(rr(x - 8, 14, 16, 40, 8), INK2).a(rr(x - 4, 18, 6, 22, 3), '#7D93B2')
    for i in range(4):
        for j in range(5):
            if (i, j) in ((0, 0), (0, 1), (3, 4)): continue
            c = {(1, 3): SUN, (2, 1): GREENL}.get((i, j), '#C9D6E6'); p.a(rr(33 + j*27, 88 + i*22, 19, 15, 4), c)
    p.a(ell(123.5, 117.5, 19, 18).difference(ell(123.5, 117.5, 14.5, 13.5)), CORAL); S(p, 'calendar')

    # ballot box of a class vote
    p = P(); p.a(ell(100, 188, 84, 7), INK, '.13')
    b = rot(rr(66, 12, 68, 84, 6), -6, (100, 54)); p.a(b, WHITE).shade(b, '#D5E1F0', -6, 0)
    p.a(rot(union(limb([(82, 42), (94, 54)], 9), limb([(94, 54), (118, 28)], 9)), -6, (100, 54)), GREEN)
    g = rr(22, 84, 156, 102, 12); p.a(g, BLUE).shade(g, BLUED, -12, -5)
    l = rr(14, 74, 172, 30, 10); p.a(l, BLUEL).shade(l, '#3C82CC', -9, -5).a(rr(54, 84, 92, 9, 4.5), INK).a(Polygon([(61, 74), (132, 74), (135, 88), (65, 88)]).intersection(box(0, 70, 200, 87)), WHITE).a(Polygon([(126, 74), (132, 74), (135, 88), (128, 88)]).intersection(box(0, 70, 200, 87)), '#D5E1F0')
    p.a(ell(96, 146, 27), WHITE).a(union(limb([(83, 147), (93, 157)], 9), limb([(93, 157), (110, 135)], 9)), GREEN); S(p, 'ballot')

def main(): props(); extras(); more(); mascot()
if __name__ == '__main__': main()
