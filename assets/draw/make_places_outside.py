"""Places under the sky: street, village, market, park."""
from shapes import *
from make_places import SKY0, SKY1, tree

def street():
    p = Part(1600, 900).grad('s', [(0, '#8CCBF4'), (1, '#EAF6FD')])
    p.b.append('<rect fill="url(#s)" x="0" y="0" width="1600" height="650" rx="0" ry="0"/>')
    p.a(ell(1180, 110, 58), '#FFE08A', '.5').a(ell(1180, 110, 42), SUNL)
    for x, y, s in ((760, 110, 1), (980, 190, .7), (600, 210, .6)):
        for dx, dy, rx, ry in ((-60, 14, 50, 28), (0, 0, 62, 42), (62, 14, 54, 30)): p.a(ell(x + dx*s, y + dy*s, rx*s, ry*s), WHITE, '.92')
    # hills and rice fields seen between the houses
    p.a(poly('M 480,520 C 580,400 660,380 740,460 C 800,390 900,370 980,450 C 1040,420 1090,440 1140,520 L 1140,640 L 480,640 Z'), '#B5DDCB').a(poly('M 480,560 C 600,490 720,500 800,540 C 900,500 1020,500 1140,560 L 1140,640 L 480,640 Z'), '#94CCA6')
    p.a(box(480, 588, 1140, 650), '#C5DB7E')
    for y in (600, 616, 634): p.a(box(480, y, 1140, y + 3), '#A9C464')
    for x in (540, 900, 1080): tree(p, x, 612, .42, '#4E9E70', '#6DB68A')
    # shop houses
    def front(x, w, top, wall, shade, roof, aw, kind):
        p.a(box(x, top, x + w, 652), wall).a(box(x + w - 22, top, x + w, 652), shade)
        if kind == 'flat':
            p.a(rr(x - 10, top - 22, w + 20, 26, 5), roof)
            for k in range(int((w - 20)/34)): p.a(rr(x + 14 + k*34, top - 58, 12, 40, 4), '#F4EBDC')
            p.a(rr(x - 4, top - 66, w + 8, 14, 5), '#F4EBDC')
        else:
            p.a(Polygon([(x - 24, top + 6), (x + 24, top - 84), (x + w - 24, top - 84), (x + w + 24, top + 6)]), roof).a(Polygon([(x - 24, top + 6), (x - 16, top - 9), (x + w + 16, top - 9), (x + w + 24, top + 6)]), '#A94328')
            for k in range(int(w/30)): t = (k + .5)/int(w/30); p.a(limb([(x + 28 + t*(w - 56), top - 80), (x - 14 + t*(w + 28), top - 12)], 3), '#B64A2E')
        # upper windows
        n = 2 if w < 320 else 3
        for k in range(n):
            X = x + w*(k + .5)/n - 33; Y = top + 26
            p.a(rr(X - 8, Y - 8, 82, 102, 5), WHITE).a(box(X, Y, X + 66, Y + 86), '#9CD0F0').a(box(X + 30, Y, X + 36, Y + 86), WHITE).a(Polygon([(X, Y + 86), (X + 22, Y), (X + 30, Y), (X + 10, Y + 86)]), WHITE, '.5')
            for d in (-1, 1): p.a(rr(X - 30 if d < 0 else X + 76, Y - 8, 20, 102, 4), '#4C90D0' if d < 0 else '#3F82C3')
            p.a(rr(X - 12, Y + 92, 90, 10, 4), '#E5D7C2')
        # striped awning
        ay = top + 156; m = 7 if w < 320 else 9; sw = (w + 30)/m
        for k in range(m):
            a0, a1 = x - 15 + k*sw, x - 15 + (k + 1)*sw; q = .9
            f0, f1 = x + w/2 + (a0 - x - w/2)*q, x + w/2 + (a1 - x - w/2)*q
            c = aw if k % 2 == 0 else '#FFF6E6'
            p.a(Polygon([(f0, ay), (f1, ay), (a1, ay + 52), (a0, ay + 52)]).union(ell((a0 + a1)/2, ay + 52, sw/2, 13)), c)
        p.a(rr(x + w*.04, ay - 8, w*.92, 12, 5), shade)
        return ay + 66
    y = front(20, 300, 216, '#FBDD92', '#EFC974', '#C9573A', CORALL, 'tile')       # fruit shop
    p.a(box(48, y, 292, 652), '#8A5F3C').a(box(48, y, 292, y + 16), '#6F4A2D')
    for k in range(3): p.a(box(60, y + 36 + k*34, 200, y + 41 + k*34), '#C98B4B')
    for k in range(5):
        for j, c in enumerate((SUNL, GREENL, CORALL)): p.a(ell(76 + k*27, y + 28 + j*34, 9), c)
    p.a(rr(214, y + 16, 64, 652 - y - 16, 3), '#5B3F2B')
    for X, c1, c2 in ((40, '#F08A3C', '#FFB25E'), (132, '#C4463A', '#E46A58'), (224, '#6DB65A', '#93D07C')):
        for k in range(4): p.a(ell(X + 12 + k*19, 608, 13), c1 if k % 2 else c2)
        for k in range(3): p.a(ell(X + 22 + k*19, 594, 12), c2 if k % 2 else c1)
        p.a(rr(X - 4, 612, 84, 50, 4), WOODL).a(box(X - 4, 628, X + 80, 632), WOODD).a(box(X - 4, 644, X + 80, 648), WOODD)
    y = front(336, 200, 290, '#BFE0D6', '#9FCBBE', '#6C9A8C', '#3F9C76', 'flat')   # small house with a door
    p.a(rr(372, y + 6, 128, 652 - y - 6, 4), '#F4EBDC').a(rr(380, y + 14, 54, 652 - y - 14, 3), '#8A5F3C').a(rr(438, y + 14, 54, 652 - y - 14, 3), '#7A5233')
    for X in (388, 446): p.a(rr(X, y + 24, 38, 46, 2), '#A87850').a(rr(X, y + 80, 38, 40, 2), '#A87850')
    y = front(1086, 250, 250, '#F7C9B4', '#E9AE95', '#B5654C', BLUEL, 'flat')      # book shop
    p.a(rr(1110, y + 4, 134, 128, 4), WHITE).a(box(1118, y + 12, 1236, y + 124), '#CBE6F7')
    for k, c in enumerate((CORAL, SUN, VIOLETL, GREENL, BLUE, CORALL, SUN)): p.a(rr(1124 + k*15, y + 32 + (k % 3)*5, 13, 32 - (k % 3)*5, 2), c)
    for k, c in enumerate((BLUE, GREEN, SUN, CORALL)): p.a(rr(1126 + k*27, y + 84, 22, 32, 2), c).a(rr(1131 + k*27, y + 92, 12, 8, 2), WHITE, '.7')
    p.a(box(1118, y + 66, 1236, y + 71), WOOD).a(box(1118, y + 117, 1236, y + 124), WOOD).a(Polygon([(1118, y + 124), (1160, y + 12), (1186, y + 12), (1144, y + 124)]), WHITE, '.3')
    p.a(rr(1258, y + 4, 58, 652 - y - 4, 3), '#2F6FAF').a(rr(1267, y + 14, 40, 70, 2), '#9CD0F0').a(ell(1266, y + 110, 4), SUN)
    y = front(1352, 280, 200, '#F9E7B8', '#EBD08F', '#C9573A', GREENL, 'tile')     # noodle shop
    p.a(box(1376, y, 1600, 652), '#8A5F3C').a(box(1376, y, 1600, y + 16), '#6F4A2D').a(rr(1396, y + 34, 180, 74, 4), '#F7DFA9').a(box(1396, y + 68, 1576, y + 73), '#C98B4B')
    for k in range(5): p.a(poly(f'M {1408+k*34},{y+50} L {1434+k*34},{y+50} Q {1432+k*34},{y+66} {1421+k*34},{y+68} Q {1410+k*34},{y+66} {1408+k*34},{y+50} Z'), (WHITE, BLUEX)[k % 2]).a(rr(1412 + k*34, y + 88, 18, 18, 4), (CORALL, SUN, GREENL, BLUEL, CORALL)[k])
    p.a(rr(1394, 566, 206, 90, 6), '#9DB0C8').a(rr(1386, 556, 214, 16, 6), '#C9D6E6').a(rr(1420, 500, 78, 58, 8), '#7D93B2').a(rr(1414, 494, 90, 12, 6), '#9DB0C8').a(ell(1459, 490, 7), INK2)
    for d in (0, 26): p.a(limb([(1446 + d, 474), (1438 + d, 456), (1450 + d, 440), (1442 + d, 424)], [3, 6, 6, 2]), WHITE, '.7')
    for X in (1532, 1570): p.a(poly(f'M {X-16},536 L {X+16},536 Q {X+13},554 {X},557 Q {X-13},554 {X-16},536 Z'), WHITE).a(limb([(X - 11, 545), (X, 548), (X + 11, 545)], 3), BLUE)
    # trees along the street
    p.a(ell(620, 668, 66, 10), INK, '.12'); tree(p, 614, 668, 1.55, '#2E8B5A', '#56AE79'); p.a(ell(1004, 668, 60, 9), INK, '.12'); tree(p, 1004, 668, 1.3, '#3FA26E', '#6DBB8B')
    for X in (614, 1004): p.a(rr(X - 44, 656, 88, 18, 5), '#D8C6AC').a(rr(X - 44, 656, 88, 8, 4), '#EFE3D0')
    # back pavement, road, front pavement
    p.a(box(0, 650, 1600, 690), '#E6D3B3').a(box(0, 650, 1600, 656), '#D2BC97')
    for X in (614, 1004): p.a(rr(X - 44, 652, 88, 20, 5), '#D8C6AC').a(rr(X - 44, 652, 88, 8, 4), '#EFE3D0')
    p.a(box(0, 686, 1600, 700), '#B9AB93').a(box(0, 700, 1600, 782), '#8E97A8').a(box(0, 700, 1600, 708), '#7D8798')
    for X in range(-30, 1600, 190): p.a(Polygon([(X + 10, 738), (X + 106, 738), (X + 102, 748), (X + 4, 748)]), '#F4EBDC', '.85')
    p.a(box(0, 782, 1600, 800), '#D9C6A4').a(box(0, 796, 1600, 802), '#BFA984').a(box(0, 802, 1600, 900), '#F0DDB8')
    for i in range(-8, 9): x0, x1 = 800 + i*118, 800 + i*150; p.a(Polygon([(x0 - 1, 802), (x0 + 1, 802), (x1 + 2, 900), (x1 - 2, 900)]).intersection(box(0, 0, 1600, 900)), '#E0C99E')
    p.a(box(0, 842, 1600, 845), '#E0C99E')
    # street lamp
    p.a(ell(842, 690, 26, 5), INK, '.14').a(box(838, 300, 846, 688), '#5B6B88').a(limb([(842, 306), (852, 282), (884, 276)], [8, 7, 6]), '#5B6B88').a(poly('M 872,274 L 910,274 L 918,288 L 866,288 Z').buffer(2), '#3C4966').a(ell(892, 290, 17, 5), SUNX)
    # parked motorbike and bicycle
    def wheel(X, Y, r, t): p.a(ring(X, Y, r, r, t), INK).a(ring(X, Y, r - t, r - t, 3), '#9DB0C8').a(ell(X, Y, 5), '#5B6B88')
    p.a(ell(440, 694, 100, 8), INK, '.16')
    for X in (378, 502): wheel(X, 662, 30, 9)
    p.a(limb([(504, 660), (486, 606), (478, 580)], [9, 9, 8]), '#5B6B88').a(limb([(466, 572), (482, 578), (494, 568)], [6, 8, 6]), INK)
    p.a(poly('M 474,590 C 492,592 500,612 496,632 L 478,646 L 424,650 C 414,636 392,628 372,632 C 364,622 368,608 384,606 L 436,608 C 444,622 458,630 466,628 Z').buffer(3), CORAL).a(poly('M 372,602 C 392,594 424,594 442,602 Q 440,614 428,614 L 384,614 Q 370,612 372,602 Z').buffer(2), INK)
    p.a(rr(404, 640, 64, 24, 10), '#5B6B88').a(limb([(372, 664), (420, 656)], [9, 8]), '#9DB0C8').a(ell(494, 596, 8, 9), SUNX)
    p.a(ell(1218, 694, 86, 7), INK, '.16')
    for X in (1164, 1272):
        wheel(X, 660, 32, 5)
        for a in range(0, 180, 45): A = math.radians(a); p.a(limb([(X - 26*math.cos(A), 660 - 26*math.sin(A)), (X + 26*math.cos(A), 660 + 26*math.sin(A))], 1.6), '#9DB0C8')
    for a, b in (((1164, 660), (1196, 614)), ((1196, 614), (1250, 612)), ((1196, 614), (1214, 662)), ((1214, 662), (1250, 612)), ((1164, 660), (1214, 662)), ((1272, 660), (1248, 596)), ((1196, 614), (1190, 598))): p.a(limb([a, b], 6), '#0B7A83')
    p.a(rr(1174, 590, 34, 10, 5), INK).a(limb([(1248, 598), (1262, 590), (1270, 596)], 6), INK).a(rr(1252, 604, 38, 26, 5), WOODL).a(box(1252, 614, 1290, 617), WOODD).a(ell(1214, 662, 8), '#5B6B88')
    # potted plants at the front corners
    for X, s in ((70, 1), (1530, 1.05)):
        p.a(ell(X, 872, 66*s, 10), INK, '.12')
        for a, l in ((-52, 70), (-26, 96), (2, 112), (28, 92), (54, 66)):
            A = math.radians(a - 90); p.a(limb([(X, 812), (X + l*s*.6*math.cos(A), 812 + l*s*.6*math.sin(A)), (X + l*s*math.cos(A), 812 + l*s*math.sin(A))], [6, 24, 3]), GREEN if a < 0 else '#2E9462')
        g = poly(f'M {X-46*s},806 L {X+46*s},806 L {X+34*s},872 L {X-34*s},872 Z').buffer(4); p.a(g, '#C9694A').shade(g, '#A94F33', -10, 0).a(rr(X - 54*s, 798, 108*s, 18, 7), '#D87E5E')
    p.save('places/street.svg')

def sky(p, sx=190, sy=120, clouds=((760, 110, 1), (1010, 180, .7), (500, 190, .6))):
    p.grad('s', [(0, '#8CCBF4'), (1, '#EAF6FD')])
    p.b.append('<rect fill="url(#s)" x="0" y="0" width="1600" height="660" rx="0" ry="0"/>')
    p.a(ell(sx, sy, 60), '#FFE08A', '.5').a(ell(sx, sy, 44), SUNL)
    for x, y, s in clouds:
        for dx, dy, rx, ry in ((-60, 14, 50, 28), (0, 0, 62, 42), (62, 14, 54, 30)): p.a(ell(x + dx*s, y + dy*s, rx*s, ry*s), WHITE, '.92')

def areca(p, x, y, h, s=1):
    """Areca palm: thin ringed trunk, a green sheath, a tuft of leaves."""
    p.a(ell(x, y, 40*s, 7*s), INK, '.12').a(limb([(x, y), (x + 4*s, y - h*.5), (x, y - h)], [20*s, 15*s, 13*s]), '#B79A74')
    for i in range(int(h/26)): p.a(limb([(x - 6*s, y - 14 - i*26), (x + 8*s, y - 14 - i*26)], 3*s), '#94774F')
    top = y - h
    for a, l, c in ((-112, 104, '#2E8B5A'), (112, 104, '#2E8B5A'), (-78, 122, GREEN), (78, 122, '#2E8B5A'), (-42, 126, '#3FA26E'), (44, 126, GREEN), (-6, 122, '#3FA26E')):
        A = math.radians(a - 90); l *= s; b = [(x, top - 26*s), (x + l*.55*math.cos(A), top - 26*s + l*.62*math.sin(A) - 8*s), (x + l*math.cos(A), top - 26*s + l*.7*math.sin(A) + 26*s)]
        p.a(limb(b, [7*s, 26*s, 3*s]), c).a(limb(b, [2*s, 3*s, 1*s]), '#7CC394', '.8')
    p.a(rr(x - 9*s, top - 36*s, 18*s, 58*s, 8*s), '#7CC394').a(rr(x + 2*s, top - 36*s, 7*s, 58*s, 4*s), '#5DAE7E')
    for dx, dy in ((-13, 20), (0, 26), (13, 20), (-6, 34), (8, 34)): p.a(ell(x + dx*s, top + dy*s, 6.5*s, 8*s), '#E79A3C' if dx < 5 else '#CF7F26')

def buffalo(p, x, y, s):
    q = lambda g: move(sc(g, s, s), x, y); c, d = '#6B6470', '#524C58'
    for X in (-58, -34, 38, 60): p.a(q(rr(X - 9, -44, 18, 46, 5)), d if X in (-34, 60) else c)
    b = q(poly('M -86,-60 C -90,-104 -50,-114 0,-108 C 50,-116 86,-104 84,-66 C 82,-34 50,-32 0,-32 C -50,-30 -82,-34 -86,-60 Z')); p.a(b, c).shade(b, d, -5*s, -9*s)
    p.a(q(limb([(82, -80), (96, -56), (92, -26)], [7, 5, 4])), d).a(q(ell(92, -22, 5, 8)), INK)
    for e in (-1, 1): p.a(q(limb([(-104 + e*12, -118), (-104 + e*44, -130), (-104 + e*40, -160)], [13, 11, 4])), '#D9CDB8').a(q(ell(-104 + e*34, -104, 17, 9, e*14)), d)
    h = q(poly('M -132,-118 C -128,-132 -80,-132 -76,-118 C -76,-96 -86,-66 -90,-58 C -94,-50 -114,-50 -118,-58 C -122,-66 -132,-96 -132,-118 Z')); p.a(h, c).shade(h, d, -5*s, 0).a(q(ell(-104, -64, 17, 13)), '#8A828F')
    for e in (-1, 1): p.a(q(ell(-104 + e*15, -98, 4.6, 6)), INK).a(q(ell(-104 + e*6, -62, 3, 4)), d)
    p.a(q(limb([(-112, -55), (-104, -52), (-96, -55)], [2, 3.5, 2])), INK)

def village():
    p = Part(1600, 900); sky(p, 330, 110)
    p.a(poly('M 0,480 C 160,380 320,360 470,440 C 600,350 760,350 880,430 C 1020,360 1180,340 1320,430 C 1420,380 1520,380 1600,420 L 1600,640 L 0,640 Z'), '#B5DDCB').a(poly('M 0,540 C 200,470 420,470 620,530 C 820,480 1060,470 1260,530 C 1400,490 1520,490 1600,510 L 1600,640 L 0,640 Z'), '#94CCA6')
    for x in range(20, 1600, 58): p.a(ell(x, 566, 40, 24 + (x*7 % 19)), '#6DB68A')     # the bamboo hedge far off
    p.a(box(0, 566, 1600, 900), '#C8DF82')
    for i, y in enumerate((580, 596, 616, 642, 674, 712)): p.a(box(0, y, 1600, y + 2.5 + i*.8), '#A6C660')
    for i in range(-12, 13): x0, x1 = 800 + i*70, 800 + i*190; p.a(Polygon([(x0 - 1, 566), (x0 + 1, 566), (x1 + 3, 780), (x1 - 3, 780)]).intersection(box(0, 0, 1600, 900)), '#B3D06E')
    p.a(poly('M 786,566 L 816,566 C 830,640 940,700 1140,900 L 440,900 C 640,720 770,640 786,566 Z'), '#E9CD9C').a(poly('M 808,566 L 816,566 C 830,640 940,700 1140,900 L 1040,900 C 900,720 812,640 808,566 Z'), '#DDBB86')
    p.a(poly('M 0,792 C 260,764 560,786 800,782 C 1080,780 1340,766 1600,788 L 1600,900 L 0,900 Z'), '#EBD2A4').a(poly('M 0,846 C 300,828 900,858 1600,838 L 1600,900 L 0,900 Z'), '#E3C592')
    import random
    rnd = random.Random(5)
    for n in range(74):       # tufts of rice beside the path
        y = 628 + rnd.random()*142; k = (y - 560)/210; x = rnd.random()*1600
        if abs(x - 800) < 60 + k*170: continue
        for a in (-24, 0, 24): A = math.radians(a - 90); p.a(limb([(x, y), (x + 30*k*math.cos(A), y + 34*k*math.sin(A))], [6*k, 1.5]), ('#7FB64C', '#94C35A', '#6CA544')[n % 3])
    buffalo(p, 1214, 690, .82)
    # house with a tiled roof, yard, water jar
    p.a(ell(250, 704, 330, 18), INK, '.12')
    p.a(box(40, 480, 450, 700), '#FBE3B4').a(box(424, 480, 450, 700), '#EFCB8C')
    p.a(Polygon([(0, 492), (70, 366), (420, 366), (496, 492)]), '#C9573A').a(Polygon([(0, 492), (9, 476), (487, 476), (496, 492)]), '#A94328')
    for i in range(17): t = (i + .5)/17; p.a(limb([(74 + t*342, 370), (14 + t*468, 474)], 3), '#B64A2E')
    p.a(rr(60, 354, 372, 18, 6), '#A94328').a(box(30, 690, 462, 712), '#D8C6AC').a(box(30, 690, 462, 697), '#EFE3D0')
    for x in (46, 168, 302, 424): p.a(box(x, 494, x + 20, 692), '#A56C33').a(box(x + 14, 494, x + 20, 692), '#8A5525')
    for k in range(4): p.a(rr(192 + k*27, 520, 25, 170, 2), ('#8A5F3C', '#7A5233')[k % 2]).a(box(198 + k*27, 534, 211 + k*27, 578), '#A87850')
    for x in (80, 336):
        p.a(rr(x, 530, 74, 84, 3), '#8A5525')
        for k in range(5): p.a(rr(x + 9 + k*12.5, 538, 6, 68, 3), '#FBE3B4')
    p.a(ell(534, 742, 62, 9), INK, '.14'); j = poly('M 496,664 L 572,664 C 594,690 588,728 562,742 L 506,742 C 480,728 474,690 496,664 Z').buffer(3); p.a(j, '#B5654C').shade(j, '#95503A', -12, -4).a(rr(486, 652, 96, 16, 7), '#C9795F').a(ell(534, 652, 40, 6), '#7FB8DE')
    # haystack
    p.a(ell(1466, 712, 116, 12), INK, '.13').a(box(1460, 470, 1472, 560), WOODD); g = poly('M 1466,488 C 1510,506 1556,600 1566,704 Q 1466,724 1366,704 C 1376,600 1422,506 1466,488 Z'); p.a(g, '#F0C95C').shade(g, '#D9A93A', -18, -3)
    for x0, y0, x1, y1 in ((1440, 548, 1424, 604), (1480, 540, 1486, 600), (1410, 630, 1398, 684), (1462, 626, 1460, 690), (1508, 622, 1518, 676)): p.a(limb([(x0, y0), (x1, y1)], [2, 4]), '#D9A93A')
    areca(p, 1350, 700, 400, 1.1); areca(p, 1546, 730, 470, 1.15); areca(p, 34, 720, 440, 1.1)
    # hens
    for x, y, d, c in ((300, 764, 1, '#C9694A'), (386, 780, -1, '#F4EBDC')):
        p.a(ell(x, y + 4, 26, 4), INK, '.12').a(limb([(x, y - 8), (x, y + 4)], 4), SUND).a(ell(x, y - 20, 22, 16), c).a(ell(x + d*20, y - 36, 10), c).a(poly(f'M {x-d*14},{y-24} L {x-d*34},{y-42} L {x-d*24},{y-14} Z').buffer(2), c).a(Polygon([(x + d*29, y - 38), (x + d*38, y - 34), (x + d*28, y - 31)]), SUN).a(ell(x + d*19, y - 47, 6, 5), CORAL).a(ell(x + d*22, y - 37, 2), INK)
    p.save('places/village.svg')

def market():
    p = Part(1600, 900); sky(p, 800, -200, ((700, 220, .9), (960, 270, .6)))
    for x, r in ((620, 60), (700, 76), (900, 80), (990, 60)): p.a(ell(x, 560, r, r*.9), '#8CCBA4')
    for x, w, h, c, a in ((540, 120, 150, '#F6D9A6', CORALL), (668, 110, 120, '#CBE3DA', BLUEL), (800, 120, 130, '#F7CFBD', GREENL), (930, 130, 154, '#F9E7B8', SUN)):   # far stalls, pale
        p.a(box(x, 600 - h, x + w, 640), c)
        n = 6
        for k in range(n): X = x - 8 + k*(w + 16)/n; p.a(box(X, 600 - h*.72, X + (w + 16)/n, 600 - h*.72 + 24).union(ell(X + (w + 16)/n/2, 600 - h*.72 + 24, (w + 16)/n/2, 7)), a if k % 2 else '#FFF6E6')
        p.a(box(x + 10, 596, x + w - 10, 642), '#D9AE78')
    p.a(box(500, 560, 1100, 642), WHITE, '.28')
    p.a(box(0, 636, 1600, 900), '#E7D2B0')
    for n, y in enumerate((664, 704, 760, 842)): p.a(box(0, y, 1600, y + 2 + n*.8), '#D6BC92')
    for i in range(-9, 10): x0, x1 = 800 + i*80, 800 + i*300; p.a(Polygon([(x0 - 1, 638), (x0 + 1, 638), (x1 + 3, 900), (x1 - 3, 900)]).intersection(box(0, 0, 1600, 900)), '#D6BC92')
    def crate(x, y, w, h, cols, r, rows=2):
        n = int((w - 10)/(r*1.7))
        for j in range(rows):
            for k in range(n - j): p.a(ell(x + 8 + r + (k + j*.5)*(w - 16 - 2*r)/max(1, n - 1), y - 2 - j*r*1.1 + r*.1, r), cols[(k + j) % len(cols)]).a(ell(x + 8 + r*.7 + (k + j*.5)*(w - 16 - 2*r)/max(1, n - 1), y - 4 - j*r*1.1 - r*.2, r*.3), WHITE, '.45')
        p.a(rr(x, y, w, h, 5), WOODL).a(box(x, y + h*.3, x + w, y + h*.38), WOODD).a(box(x, y + h*.66, x + w, y + h*.74), WOODD).a(box(x + w - 8, y, x + w, y + h), WOOD)
    def stall(x, w, c, dark, inside, side):
        p.a(box(x, 236, x + w, 640), inside).a(box(x, 236, x + w, 262), INK, '.12')
        for X in (x + 4, x + w - 22): p.a(box(X, 210, X + 18, 750), WOODD)
        p.a(rr(x - 10, 176, w + 20, 24, 6), dark); n = 8; q = (w + 50)/n
        for k in range(n):
            a0, a1 = x - 25 + k*q, x - 25 + (k + 1)*q; f0, f1 = x - 10 + k*(w + 20)/n, x - 10 + (k + 1)*(w + 20)/n
            p.a(Polygon([(f0, 190), (f1, 190), (a1, 262), (a0, 262)]).union(ell((a0 + a1)/2, 262, q/2, 17)), c if k % 2 == 0 else '#FFF6E6')
    stall(30, 430, CORALL, CORAL, '#8A5F3C', 1)
    for y in (400, 500): p.a(rr(66, y, 356, 10, 3), WOOD)
    for k in range(7): p.a(rr(78 + k*48, 352, 34, 48, 8), (SUNL, GREENL, CORALL, BLUEL, VIOLETL, SUN, GREENL)[k]).a(rr(84 + k*48, 342, 22, 14, 4), PAPER)
    for k in range(6):
        X = 84 + k*56; p.a(poly(f'M {X},454 C {X-6},480 {X+2},496 {X+8},500 L {X+34},500 C {X+40},496 {X+48},480 {X+42},454 Z'), ('#C98B4B', '#E3B077')[k % 2]).a(ell(X + 21, 454, 21, 7), (WHITE, '#F0C95C', '#6B3F2A')[k % 3])
    for k, y in ((0, 290), (1, 300), (2, 288)):        # bananas hung
        X = 150 + k*90; p.a(box(X - 1.5, 262, X + 1.5, y), '#5B3F2B')
        for a in (-26, -9, 9, 26): p.a(rot(limb([(X, y), (X + 9, y + 20), (X + 2, y + 40)], [5, 12, 4]), a, (X, y)), SUN if a < 0 else SUNL)
    p.a(ell(250, 764, 270, 16), INK, '.14')
    p.a(rr(20, 640, 460, 112, 6), WOOD).a(rr(20, 640, 460, 16, 5), WOODL)
    for k in range(9): p.a(box(34 + k*51, 662, 38 + k*51, 752), WOODD)
    crate(30, 604, 140, 44, ('#F08A3C', '#FFB25E'), 17); crate(178, 604, 140, 44, ('#C4463A', '#E46A58'), 17); crate(326, 604, 146, 44, ('#6DB65A', '#93D07C'), 17)
    stall(1140, 430, GREENL, GREEN, '#7C6A4A', -1)
    for k in range(6): X = 1176 + k*64; p.a(box(X + 20, 262, X + 23, 286), '#5B3F2B'); g = poly(f'M {X+6},286 L {X+38},286 L {X+52},300 L {X+43},316 L {X+37},310 L {X+37},372 L {X+7},372 L {X+7},310 L {X+1},316 L {X-8},300 Z').buffer(2); c = (CORALL, BLUEL, SUNL, VIOLETL, GREENL, '#F3A9C4')[k]; p.a(g, c).a(g.difference(move(g, -6, 0)), INK, '.12')
    p.a(rr(1176, 500, 356, 10, 3), WOOD)
    for k in range(8):
        X = 1182 + k*44
        for j in range(3): p.a(rr(X, 484 - j*17, 38, 16, 4), ((BLUEL, CORALX, GREENX), (SUNL, VIOLETX, CORALL))[k % 2][j])
    p.a(ell(1356, 764, 270, 16), INK, '.14')
    p.a(rr(1120, 640, 470, 112, 6), '#A97745').a(rr(1120, 640, 470, 16, 5), WOODL)
    for k in range(9): p.a(box(1134 + k*52, 662, 1138 + k*52, 752), '#8D5F33')
    def greens(x, y):
        for dx, h, c in ((-30, 44, '#2E8B5A'), (30, 44, '#2E8B5A'), (-15, 56, '#3FA26E'), (16, 56, '#3FA26E'), (0, 62, '#6DB65A')): p.a(ell(x + dx, y - h*.4, 21, h*.5, dx*.7), c)
        p.a(poly(f'M {x-20},{y-6} L {x+20},{y-6} L {x+14},{y+10} L {x-14},{y+10} Z').buffer(3), '#E9F3D0')
    for x in (1180, 1260, 1340): greens(x, 634)
    for k in range(5): p.a(rot(poly(f'M {1400+k*22},600 C {1412+k*22},600 {1416+k*22},612 {1408+k*22},650 Q {1402+k*22},656 {1398+k*22},650 C {1390+k*22},612 {1390+k*22},600 {1400+k*22},600 Z'), 8, (1400 + k*22, 640)), '#F08A3C').a(ell(1402 + k*22, 596, 9, 12), '#3FA26E')
    for X, r in ((1536, 30), (1572, 26)): p.a(ell(X, 624, r, r*.82), '#E79A3C').a(ell(X, 624, r*.45, r*.82), '#F3B55C').a(ell(X, 602, 5, 8), GREEN)
    # baskets in front
    for X, cols in ((90, ('#C4463A', '#E46A58')), (1500, ('#F4EBDC', '#E8D6B8'))):
        p.a(ell(X, 850, 92, 11), INK, '.14')
        for k in range(6): p.a(ell(X - 56 + k*22, 778 - (k % 2)*8, 20), cols[k % 2])
        g = poly(f'M {X-80},782 L {X+80},782 L {X+62},848 L {X-62},848 Z').buffer(4); p.a(g, '#D9A35A').shade(g, '#B98241', -12, -3)
        for k in range(3): p.a(limb([(X - 78 + k*5, 800 + k*17), (X + 78 - k*5, 800 + k*17)], 5), '#C08C46')
        p.a(rr(X - 88, 774, 176, 16, 8), '#E7B870')
    for x in range(60, 1700, 120):     # string of bulbs
        y = 60 + 46*(1 - ((x - 800)/740)**2); p.a(limb([(x - 60, 60 + 46*(1 - ((x - 860)/740)**2)), (x, y), (x + 60, 60 + 46*(1 - ((x - 740)/740)**2))], 3), '#5B6B88'); p.a(rr(x - 5, y, 10, 12, 3), INK2).a(ell(x, y + 22, 12, 14), SUNL)
    p.save('places/market.svg')

def park():
    p = Part(1600, 900); sky(p, 150, 120)
    for x, r in ((0, 150), (140, 120), (300, 140), (460, 100), (620, 84), (760, 90), (900, 86), (1040, 100), (1180, 130), (1340, 120), (1480, 150), (1600, 130)): p.a(ell(x, 590, r, r*.86), '#A6D8B4')
    for x in (520, 640, 1010): tree(p, x, 626, .5, '#6DB68A', '#8CCBA4')
    p.a(box(0, 590, 1600, 900), '#9CD07E').a(poly('M 0,600 C 400,586 1200,586 1600,600 L 1600,640 C 1200,622 400,622 0,640 Z'), '#8BC46E')
    pond = ell(800, 652, 240, 26); p.a(pond.buffer(8), '#D9C69C').a(pond, '#8FCBEA').a(ell(760, 648, 130, 9), '#B9E0F5')
    for x, y in ((690, 660), (910, 644)): p.a(ell(x, y, 22, 6), GREEN).a(ell(x + 6, y - 5, 6, 6), '#F3A9C4')
    p.a(poly('M 0,770 C 300,740 560,800 860,784 C 1180,768 1380,738 1600,760 L 1600,880 C 1300,858 1120,890 800,900 L 300,900 C 200,880 100,876 0,884 Z'), '#F0DDB8').a(poly('M 0,868 C 120,862 220,872 300,894 L 300,900 L 0,900 Z'), '#86BE69').a(poly('M 980,900 C 1180,884 1380,852 1600,872 L 1600,900 Z'), '#86BE69')
    p.a(poly('M 0,770 C 300,740 560,800 860,784 C 1180,768 1380,738 1600,760 L 1600,770 C 1380,748 1180,778 860,794 C 560,810 300,750 0,780 Z'), '#D9C6A0')
    # big tree, bench, lamp at the left
    p.a(ell(130, 712, 190, 16), INK, '.13'); tree(p, 120, 712, 2.5, '#2E8B5A', '#56AE79')
    p.a(ell(380, 742, 150, 11), INK, '.14')
    for X in (280, 464): p.a(rr(X, 640, 14, 100, 4), '#3C4966')
    for y, h in ((604, 22), (634, 22)): g = rr(258, y, 244, h, 7); p.a(g, WOOD).shade(g, WOODD, 0, -7)
    p.a(rr(250, 680, 260, 24, 8), WOODL).a(rr(250, 693, 260, 11, 5), WOOD)
    # slide and swing at the right
    p.a(ell(1330, 738, 260, 15), INK, '.13')
    for X in (1196, 1262): p.a(box(X, 400, X + 14, 734), '#5B6B88')
    for y in range(520, 734, 38): p.a(rr(1196, y, 80, 11, 5), '#9DB0C8')
    sl = limb([(1270, 492), (1330, 530), (1390, 640), (1452, 716), (1500, 722)], [40, 40, 40, 38, 34]); p.a(sl, SUN).shade(sl, SUND, -6, -12).a(limb([(1274, 480), (1338, 518), (1400, 630), (1460, 704), (1504, 708)], [7, 7, 7, 7, 7]), SUNL)
    p.a(rr(1180, 484, 112, 18, 7), CORAL).a(Polygon([(1166, 402), (1236, 330), (1306, 402)]).buffer(6), CORALL).a(Polygon([(1236, 330), (1306, 402), (1250, 402)]).buffer(5), '#D2654A')
    p.a(rr(1420, 388, 190, 15, 7), BLUE)
    for a, b in (((1440, 396), (1414, 700)), ((1444, 396), (1470, 640)), ((1590, 396), (1572, 720))): p.a(limb([a, b], 13), BLUE if a[0] != 1444 else BLUED)
    for X in (1496, 1548): p.a(box(X, 400, X + 4, 620), '#7D93B2')
    p.a(rr(1484, 616, 80, 15, 6), CORAL)
    # flowers, ball, a kite far off
    import random
    rnd = random.Random(3)
    for n in range(52):
        x, y = rnd.random()*1600, 690 + rnd.random()*60
        if 520 < x < 1080: continue
        c = (CORALL, SUNL, '#F3A9C4', WHITE)[n % 4]; p.a(limb([(x, y), (x, y - 14)], 3), GREEN)
        for a in range(5): A = math.radians(a*72); p.a(ell(x + 5*math.cos(A), y - 18 + 5*math.sin(A), 4), c)
        p.a(ell(x, y - 18, 3.2), SUN)
    k = Polygon([(1120, 120), (1156, 168), (1112, 226), (1080, 164)]).buffer(3); p.a(k, CORALL).a(k.intersection(Polygon([(1120, 110), (1170, 168), (1112, 240)])), CORAL).a(limb([(1112, 228), (1096, 270), (1124, 306), (1104, 350)], 3), WOODD)
    for X, Y in ((1102, 262), (1118, 306)): p.a(Polygon([(X - 12, Y - 7), (X, Y), (X - 12, Y + 7)]), SUN).a(Polygon([(X + 12, Y - 7), (X, Y), (X + 12, Y + 7)]), SUN)
    p.save('places/park.svg')

def main(): street(); village(); market(); park()
if __name__ == '__main__': main()
