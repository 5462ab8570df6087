"""Places under a roof: internet-shop, bus, bedroom-night, kitchen, commune-office."""
from shapes import *
from make_places import SKY0, SKY1, floor, flagstar, window, shelf, books

def wall(p, c0, c1):
    p.grad('w', [(0, c0), (1, c1)]); p.b.append('<rect fill="url(#w)" x="0" y="0" width="1600" height="640" rx="0" ry="0"/>')

def plant(p, X, y, s=1, pot='#C9694A', dark='#A94F33'):
    p.a(ell(X, y + 6, 62*s, 9), INK, '.13')
    for a, l in ((-52, 96), (-27, 140), (0, 160), (28, 136), (54, 92)):
        A = math.radians(a - 90); p.a(limb([(X, y - 62*s), (X + l*s*.6*math.cos(A), y - 62*s + l*s*.6*math.sin(A)), (X + l*s*math.cos(A), y - 62*s + l*s*math.sin(A) + abs(a)*.3)], [7, 30*s, 3]), GREEN if a < 0 else '#2E9462')
    g = poly(f'M {X-42*s},{y-66*s} L {X+42*s},{y-66*s} L {X+31*s},{y} L {X-31*s},{y} Z').buffer(4); p.a(g, pot).shade(g, dark, -10, 0)

def internet():
    p = Part(1600, 900); wall(p, '#B9C3EE', '#D5DBF7')
    p.a(box(0, 0, 1600, 26), '#8F99D6').a(box(0, 26, 1600, 34), '#6FD3F0').a(box(0, 596, 1600, 642), '#7781C4')
    floor(p, '#A9AFDB', '#979ED0')
    # pixel pictures, high and to the sides
    rocket = ('00001000', '00011100', '00011100', '00110110', '00110110', '00111110', '01111111', '11011101', '10001001')
    def pix(x, y, u, rows, c): p.a(unary_union([box(x + j*u - .1, y + i*u - .1, x + (j + 1)*u + .1, y + (i + 1)*u + .1) for i, r in enumerate(rows) for j, k in enumerate(r) if k == '1']), c)
    hrt = ('0110110', '1111111', '1111111', '0111110', '0011100', '0001000')
    for x, c, rows, col, u in ((150, VIOLETX, rocket, VIOLET, 12), (372, CORALX, hrt, CORAL, 15)): p.a(rr(x - 20, 92, 170, 150, 10), WHITE).a(rr(x - 10, 102, 150, 130, 5), c); pix(x - 10 + (150 - len(rows[0])*u)/2, 102 + (130 - len(rows)*u)/2, u, rows, col)
    # air conditioner, rules without words, door to the street
    p.a(rr(1080, 78, 220, 64, 14), WHITE).a(rr(1094, 122, 192, 11, 5), '#B4C0E4').a(ell(1280, 96, 5), GREENL)
    p.a(rr(1346, 118, 206, 524, 8), '#3C4966'); g = box(1360, 132, 1538, 642); p.a(g, SKY0).a(box(1360, 380, 1538, 642), SKY1).a(ell(1410, 520, 80, 90).intersection(g), GREENL).a(ell(1510, 540, 70, 96).intersection(g), '#3FA26E').a(box(1360, 590, 1538, 642), '#E6D3B3').a(box(1446, 132, 1452, 642), '#3C4966').a(Polygon([(1360, 400), (1430, 132), (1446, 132), (1446, 260), (1370, 560), (1360, 560)]), WHITE, '.28')
    for x in (1428, 1462): p.a(rr(x, 380, 9, 70, 4), GREYP)
    # rows of computers left and right, tall chairs before them
    def pc(x, y, scr, c2):
        p.a(Polygon([(x - 14, y - 30), (x + 14, y - 30), (x + 20, y), (x - 20, y)]), '#5B6B88').a(rr(x - 44, y - 8, 88, 10, 4), '#3C4966')
        m = rr(x - 104, y - 160, 208, 134, 10); p.a(m, INK).shade(m, '#121A2C', -6, -3); s = rr(x - 95, y - 151, 190, 108, 5); p.a(s, scr)
        p.a(s.intersection(union(ell(x - 50, y - 36, 80, 36), ell(x + 60, y - 34, 80, 46))), c2).a(star(x + 52, y - 122, 13, .46), SUNL).a(rr(x - 84, y - 142, 60, 9, 4), WHITE, '.85').a(rr(x - 84, y - 142, 38, 9, 4), CORALL)
        p.a(rr(x - 14, y - 92, 28, 26, 7), SUN).a(ell(x - 6, y - 80, 3), INK).a(ell(x + 6, y - 80, 3), INK)
        p.a(s.intersection(Polygon([(x - 95, y - 160), (x, y - 160), (x - 54, y), (x - 95, y)])), WHITE, '.13')
    def chair(x, c, d):
        p.a(ell(x, 778, 84, 11), INK, '.16').a(box(x - 6, 690, x + 6, 750), '#3C4966')
        for e in (-1, 1): p.a(limb([(x, 746), (x + e*58, 768)], [12, 10]), '#3C4966').a(ell(x + e*60, 770, 9), INK)
        p.a(rr(x - 76, 664, 152, 34, 16), INK2); b = poly(f'M {x-62},680 C {x-72},600 {x-66},520 {x-46},470 Q {x},452 {x+46},470 C {x+66},520 {x+72},600 {x+62},680 Z').buffer(4); p.a(b, INK2).shade(b, INK, -10, 0)
        for e in (-1, 1): p.a(limb([(x + e*34, 480), (x + e*48, 560), (x + e*44, 668)], [9, 20, 15]), c if e < 0 else d)
        p.a(rr(x - 24, 486, 48, 24, 10), c).a(rr(x - 27, 590, 54, 34, 14), c)
    for x0, x1, xs in ((0, 500, ((132, VIOLET, VIOLETL), (376, BLUE, BLUEL))), (1100, 1600, ((1226, '#0B7A83', '#4FB3BB'), (1470, VIOLET, VIOLETL)))):
        p.a(box(x0, 536, x1, 652), '#5F4B8B'); p.a(box(x0, 524, x1, 548), '#8C74C4').a(box(x0, 540, x1, 549), '#6E58A8')
        for x, c, c2 in xs:
            pc(x, 530, c, c2); p.a(rr(x - 62, 519, 104, 10, 4), INK2).a(ell(x + 64, 525, 12, 6), INK2)
            for k, q in enumerate((CORALL, SUNL, GREENL, BLUEL)): p.a(rr(x - 56 + k*24, 521, 18, 4, 2), q)
    for x, c, d in ((132, CORALL, CORAL), (376, GREENL, GREEN), (1226, SUNL, SUND), (1470, BLUEL, BLUE)): chair(x, c, d)
    p.save('places/internet-shop.svg')
GREYP = '#C9D6E6'

def bus():
    p = Part(1600, 900)
    p.a(box(0, 0, 1600, 900), '#F6E7C4').a(box(0, 0, 1600, 70), '#FBF3DF').a(box(0, 70, 1600, 78), '#E3CD9C')
    for x in (200, 620, 1040): p.a(rr(x, 22, 260, 22, 11), WHITE).a(rr(x + 8, 36, 244, 6, 3), SUNX)
    # windows: a street that passes by
    def pane(x, w, k):
        p.a(rr(x - 14, 118, w + 28, 322, 34), '#3C4966'); g = rr(x, 132, w, 294, 24); p.a(g, SKY0).a(g.intersection(box(0, 270, 1600, 440)), SKY1)
        p.a(g.intersection(ell(x + w*.2, 430, w*.42, 110)), '#B5DDCB').a(g.intersection(ell(x + w*.8, 440, w*.46, 130)), '#A6D8B4')
        if k != 1:
            for bx, bw, by, c in ((.08, .2, 300, '#FBDD92'), (.34, .16, 270, '#F7C9B4'), (.62, .22, 310, '#BFE0D6')):
                b = box(x + bx*w, by, x + (bx + bw)*w, 440); p.a(b.intersection(g), c)
                for i in range(2):
                    for j in range(3): p.a(box(x + bx*w + 14 + i*bw*w*.42, by + 16 + j*36, x + bx*w + 32 + i*bw*w*.42, by + 38 + j*36).intersection(g), '#9CD0F0')
        p.a(g.intersection(box(0, 396, 1600, 440)), '#94CCA6')
        for cx, cy, r in ((.3, 190, .08), (.38, 182, .1), (.47, 192, .07)): p.a(ell(x + cx*w, cy, r*w, r*w*.6), WHITE)
        p.a(g.intersection(Polygon([(x, 440), (x + w*.28, 120), (x + w*.4, 120), (x + w*.12, 440)])), WHITE, '.25').a(g.intersection(box(x, 214, x + w, 220)), '#3C4966')
    pane(40, 400, 0); pane(500, 560, 1)
    p.a(box(0, 470, 1240, 640), '#EBD6A6').a(box(0, 462, 1240, 474), '#CDB27A')
    # door with two leaves at the front, bell and box for tickets
    p.a(rr(1180, 98, 300, 560, 18), '#0B7A83')
    for x in (1198, 1336): p.a(rr(x, 118, 126, 524, 12), '#07545B'); g = rr(x + 12, 132, 102, 380, 10); p.a(g, SKY0).a(g.intersection(box(0, 330, 1600, 640)), SKY1).a(g.intersection(ell(x + 60, 512, 70, 80)), '#94CCA6').a(g.intersection(Polygon([(x, 520), (x + 66, 120), (x + 90, 120), (x + 30, 520)])), WHITE, '.3').a(rr(x + 12, 526, 102, 102, 8), '#0B7A83')
    for x in (1308, 1344): p.a(rr(x, 360, 9, 150, 4), SUN)
    p.a(box(1520, 78, 1600, 660), '#4FB3BB').a(box(1520, 78, 1532, 660), '#0B7A83').a(rr(1548, 420, 52, 150, 10), '#3C4966').a(rr(1558, 436, 42, 50, 5), '#BFE5E8').a(ell(1578, 524, 12), SUN)
    # floor with a ribbed aisle
    p.a(box(0, 636, 1600, 900), '#9AA7BC').a(box(0, 636, 1600, 652), '#7D8AA2')
    for i in range(-10, 11): x0, x1 = 800 + i*92, 800 + i*190; p.a(Polygon([(x0 - 1.5, 652), (x0 + 1.5, 652), (x1 + 4, 900), (x1 - 4, 900)]).intersection(box(0, 0, 1600, 900)), '#8A98AF')
    p.a(box(0, 846, 1600, 856), SUN)
    # seats along the wall
    for x in (50, 196, 342, 560, 706, 852, 998):
        q = 500 <= x <= 1000
        p.a(ell(x + 64, 700, 72, 9), INK, '.14').a(box(x + 56, 640, x + 72, 696), '#5B6B88').a(rr(x + 34, 688, 60, 12, 5), '#5B6B88')
        b = rr(x, 448, 128, 168, 28); p.a(b, '#3F82C3' if not q else '#4C90D0').shade(b, '#2C69A5', -11, -4).a(rr(x + 22, 474, 84, 92, 20), '#5FA3E0').a(rr(x + 30, 440, 68, 18, 9), SUN)
        c = rr(x - 6, 602, 140, 46, 18); p.a(c, '#5FA3E0').shade(c, '#3576B5', -8, -14)
    # poles, rail, straps
    p.a(rr(0, 92, 1600, 14, 7), '#E2B23A').a(rr(0, 100, 1600, 6, 3), '#C9952A')
    for x in (486, 1120): p.a(box(x - 8, 78, x + 8, 780), SUN).a(box(x + 2, 78, x + 8, 780), SUND).a(ell(x, 780, 22, 7), '#5B6B88')
    for x in (96, 200, 304, 408, 1180, 1284, 1388, 1492):
        p.a(Polygon([(x - 6, 94), (x + 6, 94), (x + 5, 160), (x - 5, 160)]), '#3C4966').a(rr(x - 10, 90, 20, 18, 5), INK2); t = Polygon([(x, 152), (x + 32, 206), (x - 32, 206)]).buffer(8); p.a(t.difference(Polygon([(x, 168), (x + 20, 201), (x - 20, 201)]).buffer(3)), CORALL)
    p.save('places/bus.svg')

def bedroom():
    p = Part(1600, 900); wall(p, '#7683C4', '#A0AADF'); p.grad('n', [(0, '#16203F'), (1, '#3A4785')]).rad('l', [(0, '#FFE29A', .9), (.5, '#FFDF95', .34), (1, '#FFD98A', 0)])
    for x in range(70, 1600, 150):
        for k in range(4): p.a(star(x + (k % 2)*75, 70 + k*140, 9, .46), WHITE, '.16')
    p.a(box(0, 612, 1600, 642), '#566098').a(box(0, 640, 1600, 900), '#9A7458')
    for i, y in enumerate((664, 700, 748, 810, 880)): p.a(box(0, y, 1600, y + 2 + i*.6), '#835F46')
    for x, y0, y1 in ((200, 666, 700), (700, 640, 664), (1180, 666, 700), (420, 702, 748), (960, 702, 748), (1440, 702, 748), (560, 812, 880), (1080, 812, 880)): p.a(box(x, y0, x + 3, y1), '#835F46')
    # window, moon, far lights
    x, y, w, h = 120, 110, 320, 290
    p.a(rr(x - 14, y - 14, w + 28, h + 28, 8), '#EADCCB'); g = box(x, y, x + w, y + h); p.b.append(f'<rect fill="url(#n)" x="{x}" y="{y}" width="{w}" height="{h}" rx="0" ry="0"/>')
    m = ell(350, 190, 44); p.a(m.difference(move(m, 20, -11)), '#FFE9A8')
    for sx, sy, r in ((164, 150, 6), (226, 190, 5), (250, 140, 4), (186, 250, 4), (300, 270, 5), (410, 260, 5), (410, 140, 4)): p.a(star(sx, sy, r*1.5, .45), '#FFF3C8')
    for cx, cy, a, b in ((160, 410, 110, 60), (390, 412, 130, 74), (270, 424, 110, 50)): p.a(ell(cx, cy, a, b).intersection(g), '#222C56')
    for X, Y in ((200, 376), (330, 372), (392, 362)): p.a(rr(X, Y, 10, 13, 2), '#FFCF6B')
    p.a(box(x + w/2 - 5, y, x + w/2 + 5, y + h), '#EADCCB').a(box(x, y + 126, x + w, y + 134), '#EADCCB').a(rr(x - 24, y + h + 10, w + 48, 16, 5), '#D8C5AE')
    for d in (-1, 1):
        c = poly('M 70,74 L 180,74 C 172,190 146,300 132,440 Q 96,450 64,440 Z'); c = c if d < 0 else mir(c, 280); p.a(c, '#F0B65E' if d < 0 else '#E0A34A')
        for k in range(3): l = limb([(88 + k*24, 84), (82 + k*19, 270), (78 + k*15, 436)], [3, 6, 7]); p.a((l if d < 0 else mir(l, 280)).intersection(c), '#C98B35', '.6')
    p.a(rr(50, 62, 460, 16, 8), '#5B4636').a(ell(50, 70, 13), SUN).a(ell(510, 70, 13), SUN)
    # desk with books and a lamp that is off, chair
    p.a(ell(250, 738, 250, 14), INK, '.18')
    for X in (50, 420): p.a(box(X, 560, X + 20, 732), '#7E5230')
    p.a(rr(300, 574, 130, 120, 5), '#A56C33').a(rr(312, 586, 106, 44, 4), '#C58B52').a(rr(312, 638, 106, 44, 4), '#C58B52').a(ell(365, 608, 5), SUN).a(ell(365, 660, 5), SUN)
    p.a(rr(30, 548, 440, 24, 8), '#C58B52').a(rr(30, 562, 440, 10, 5), '#A56C33')
    for i, (c, q) in enumerate(((CORALL, 92), (BLUEL, 80), (GREENL, 86))): p.a(rr(330 + i*5, 532 - i*16, q, 16, 3), c).a(rr(336 + i*5, 537 - i*16, q - 14, 5, 1), WHITE, '.6')
    p.a(rr(70, 536, 70, 12, 6), INK2).a(limb([(105, 540), (92, 490), (128, 452)], 8), '#5B6B88').a(poly('M 112,470 L 132,436 L 176,448 L 160,486 Z').buffer(4), CORALL)
    p.a(rr(200, 538, 76, 10, 4), WHITE).a(rot(rr(214, 526, 60, 7, 3), -6, (244, 530)), SUN)
    # shelf with toys at the right of the middle
    p.a(rr(1130, 236, 320, 16, 6), '#C58B52').a(rr(1130, 245, 320, 7, 3), '#A56C33')
    books(p, 1140, 236, 130, 62, 9)
    p.a(ell(1340, 206, 30, 32), '#C98B4B').a(ell(1318, 160, 11), '#C98B4B').a(ell(1362, 160, 11), '#C98B4B').a(ell(1340, 178, 28, 25), '#D9A366').a(ell(1340, 186, 13, 10), '#F3D9B0').a(ell(1330, 174, 3.4), INK).a(ell(1350, 174, 3.4), INK).a(ell(1340, 182, 4, 3), INK).a(ell(1340, 212, 17, 18), '#F3D9B0')
    g = ell(1416, 208, 28); p.a(g, CORALL).a(g.intersection(rot(box(1406, 170, 1426, 250), 30, (1416, 208))), SUNL).shade(g, INK, -6, -5, '.15')
    # lamp on the night table
    p.a(ell(1060, 716, 84, 10), INK, '.18').a(rr(1000, 578, 120, 132, 8), '#A56C33').a(rr(1010, 604, 100, 44, 4), '#C58B52').a(rr(1010, 656, 100, 44, 4), '#C58B52').a(ell(1060, 626, 5), SUN).a(ell(1060, 678, 5), SUN).a(rr(990, 566, 140, 18, 7), '#C58B52')
    p.b.append('<circle fill="url(#l)" cx="1060" cy="490" r="230"/>')
    p.a(rr(1054, 500, 12, 60, 4), '#7E5230').a(rr(1032, 554, 56, 13, 6), '#7E5230').a(poly('M 1032,440 L 1088,440 L 1114,508 Q 1060,518 1006,508 Z').buffer(4), '#FFE9B0').a(poly('M 1070,440 L 1088,440 L 1114,508 Q 1096,513 1078,514 Z').buffer(4), '#F9D27C')
    # bed
    p.a(ell(1390, 752, 260, 14), INK, '.2');
    p.a(rr(1150, 660, 450, 70, 12), '#7E5230')
    for X in (1160,): p.a(box(X, 720, X + 24, 748), '#5E3A22')
    hb = rr(1548, 430, 52, 300, 18); p.a(hb, '#A56C33').shade(hb, '#7E5230', -9, 0); fb = rr(1136, 560, 34, 178, 14)
    p.a(rr(1156, 590, 420, 90, 26), WHITE).a(rr(1156, 640, 420, 40, 14), '#BDD0E8')
    q = rot(rr(1440, 540, 130, 78, 32), 6, (1505, 580)); p.a(q, WHITE).shade(q, '#BDD0E8', -9, -9)
    b = poly('M 1156,604 C 1220,566 1360,566 1430,596 C 1446,630 1444,680 1436,708 L 1156,708 Z').buffer(3); p.a(b, '#3F6FC0').shade(b, '#2C559F', -10, -14).a(poly('M 1392,582 C 1410,586 1424,592 1432,598 C 1446,630 1444,680 1436,706 L 1398,706 C 1408,670 1408,620 1392,582 Z').buffer(3), BLUEX)
    for X, Y, r in ((1210, 640, 13), (1262, 610, 10), (1300, 664, 14), (1350, 614, 12), (1236, 688, 9), (1364, 684, 10)): p.a(star(X, Y, r, .46).buffer(1.5), SUNL)
    p.a(fb, '#C58B52').shade(fb, '#A56C33', -9, 0)
    # rug and slippers
    p.a(ell(760, 812, 470, 72), '#5C6BB5').a(ell(760, 812, 418, 60), '#C8CFF2').a(ell(760, 812, 400, 56), '#7482CC')
    for X in (1110, 1160): p.a(ell(X, 792, 22, 11), CORALL).a(ell(X - 6, 789, 14, 9), CORAL)
    p.save('places/bedroom-night.svg')

def kitchen():
    p = Part(1600, 900); wall(p, '#FBEBCB', '#FDF5E2')
    p.a(box(0, 0, 1600, 20), '#F0DDB4').a(box(0, 616, 1600, 642), '#C49A6C')
    floor(p, '#E9C9A4', '#D9B58B')
    # tiles behind the cooking place
    p.a(box(0, 330, 520, 500), '#DDF0EA')
    for x in range(0, 520, 52): p.a(box(x, 330, x + 2.5, 500), '#BFDDD4')
    for y in (330, 386, 442): p.a(box(0, y, 520, y + 2.5), '#BFDDD4')
    for x, y in ((104, 388), (260, 332), (416, 388)): p.a(ell(x + 27, y + 28, 14), '#8CCBB8').a(ell(x + 27, y + 28, 6), SUNL)
    for k, x in enumerate((0, 132, 360)): p.a(rr(x, 90, 126, 176, 6), '#4FA97C' if k < 3 else GREEN).a(rr(x + 12, 104, 102, 148, 5), '#67BC90').a(rr(x + (96 if k % 2 == 0 else 20), 222, 9, 26, 4), SUN)
    p.a(Polygon([(262, 130), (352, 130), (358, 232), (256, 232)]), '#C9D6E6').a(rr(240, 226, 134, 24, 6), '#9DB0C8').a(box(332, 130, 352, 226), '#B4C4D8')
    # worktop, stove, pot, fridge
    p.a(ell(250, 718, 290, 12), INK, '.12').a(box(0, 510, 500, 706), '#4FA97C').a(box(486, 510, 500, 706), '#3A8E65')
    for k in range(4): x = 8 + k*122; p.a(rr(x, 532, 108, 164, 6), '#67BC90').a(rr(x + 34, 544, 40, 9, 4), SUN)
    p.a(rr(-10, 494, 524, 24, 6), '#F4EBDC').a(rr(-10, 508, 524, 10, 4), '#DDCDB4')
    p.a(rr(226, 480, 164, 16, 5), INK2)
    for X in (266, 350): p.a(rr(X - 28, 474, 56, 8, 3), INK)
    g = rr(224, 402, 86, 74, 10); p.a(g, CORAL).shade(g, CORALD, -11, -5).a(rr(216, 394, 102, 15, 7), CORALL).a(ell(267, 390, 9), INK2).a(rr(206, 424, 20, 11, 5), INK2).a(rr(308, 424, 20, 11, 5), INK2)
    for d in (0, 26): p.a(limb([(252 + d, 380), (244 + d, 358), (257 + d, 340), (248 + d, 318)], [3, 7, 7, 2]), WHITE, '.85')
    p.a(poly('M 326,450 L 400,450 Q 396,474 376,476 L 348,476 Q 330,474 326,450 Z').buffer(2), '#5B6B88').a(limb([(400, 454), (448, 444)], 9), WOODD)
    p.a(rr(20, 470, 150, 26, 8), '#C9D6E6').a(limb([(96, 474), (96, 424), (118, 408), (138, 428)], [10, 9, 9, 8]), '#9DB0C8')
    # window, pale
    window(p, 620, 120, 190, 230, False)
    # hanging lamp over the table
    p.a(box(1247, 0, 1253, 150), '#8A5F3C').a(poly('M 1222,148 L 1278,148 L 1336,216 Q 1250,232 1164,216 Z').buffer(4), CORALL).a(poly('M 1256,148 L 1278,148 L 1336,216 Q 1306,224 1278,226 Z').buffer(4), '#D2654A').a(ell(1250, 224, 30, 13), '#FFF3C8')
    # family pictures
    for x, y, c in ((1400, 150, GREENX), (1486, 176, CORALX)): p.a(rr(x, y, 72, 86, 5), WOODD).a(rr(x + 8, y + 8, 56, 70, 2), c).a(ell(x + 36, y + 36, 13), '#DA9D6E').a(ell(x + 36, y + 36, 15).difference(ell(x + 36, y + 44, 14, 12)), '#2B2436').a(ell(x + 36, y + 78, 24, 27).intersection(box(x + 8, y, x + 64, y + 78)), BLUEL if x < 1450 else SUN)
    # table with the meal; stools
    p.a(ell(1290, 780, 330, 18), INK, '.15')
    for X in (1060, 1500): p.a(rr(X, 610, 26, 160, 5), '#8A5525')
    p.a(rr(1040, 604, 510, 42, 6), '#A56C33').a(rr(1000, 580, 590, 30, 12), WOODL).a(rr(1000, 596, 590, 14, 7), WOOD)
    def dish(x, y, w, c, food):
        for dx, dy, a, b in food[1:]: p.a(ell(x + dx, y - 8 + dy, a, b), food[0])
        p.a(poly(f'M {x-w},{y-8} L {x+w},{y-8} Q {x+w*.7},{y+16} {x+w*.4},{y+18} L {x-w*.4},{y+18} Q {x-w*.7},{y+16} {x-w},{y-8} Z').buffer(2), WHITE).a(limb([(x - w*.82, y + 2), (x, y + 4), (x + w*.82, y + 2)], 4), c)
    dish(1110, 566, 46, BLUEL, ('#4FA86A', (-18, -6, 22, 14), (12, -8, 24, 16), (0, -14, 18, 12)))
    dish(1450, 566, 44, CORALL, ('#E79A3C', (-16, -5, 20, 12), (14, -6, 22, 14), (0, -12, 16, 10)))
    dish(1530, 568, 26, BLUEL, (WHITE, (0, -6, 22, 13)))
    dish(1040, 570, 24, BLUEL, (WHITE, (0, -6, 20, 12)))
    g = rr(1210, 484, 140, 98, 30); p.a(g, WHITE).shade(g, '#D0DCEB', -12, -8).a(rr(1202, 506, 156, 12, 6), CORALL).a(rr(1262, 540, 36, 20, 7), CORALL).a(rr(1254, 474, 52, 15, 7), INK2)   # rice cooker
    for x0 in (1170, 1380): p.a(limb([(x0, 574), (x0 + 34, 562)], 5), WOODD).a(limb([(x0 + 3, 579), (x0 + 37, 568)], 5), WOODD)
    for X, c, d in ((1150, '#4C90D0', '#3576B5'), (1420, '#E58468', '#CC6448')):
        p.a(ell(X, 812, 74, 9), INK, '.14')
        for e in (-1, 1): p.a(limb([(X + e*40, 716), (X + e*54, 806)], [15, 13]), d)
        p.a(rr(X - 66, 700, 132, 28, 12), c).a(rr(X - 66, 714, 132, 14, 7), d).a(rr(X - 50, 760, 100, 10, 5), d)
    p.save('places/kitchen.svg')

def office():
    p = Part(1600, 900); wall(p, '#E7F1E6', '#F6F8EC')
    p.a(box(0, 0, 1600, 22), '#CFE0CB').a(box(0, 470, 1600, 642), '#D5E5CE').a(box(0, 464, 1600, 474), '#AFCBA6').a(box(0, 620, 1600, 642), '#A7845C')
    floor(p, '#E8DCC3', '#D7C8A8')
    flagstar(p, 96, 70, 150, 100)
    p.a(ell(360, 122, 52), GREEND).a(ell(360, 122, 43), WHITE)
    for a in range(4): A = math.radians(a*90); p.a(ell(360 + 34*math.cos(A), 122 + 34*math.sin(A), 3.6), INK)
    p.a(limb([(360, 122), (360, 92)], [6, 4]), INK).a(limb([(360, 122), (380, 134)], [7, 6]), INK).a(ell(360, 122, 5), CORAL)
    # board with notices: bars and pictures, nothing to read
    p.a(rr(90, 214, 330, 200, 8), WOOD).a(rr(102, 226, 306, 176, 4), '#E9D5AE')
    for x, y, w, h, c in ((118, 242, 84, 110, WHITE), (216, 240, 90, 70, BLUEX), (216, 322, 90, 66, SUNX), (320, 242, 74, 120, WHITE)):
        p.a(rr(x, y, w, h, 3), c).a(ell(x + w/2, y + 7, 4.5), CORAL)
        for k in range(int(h/20) - 1): p.a(rr(x + 12, y + 20 + k*15, w - 24 - (k % 3)*12, 6, 3), '#AEB9C9' if c == WHITE else WHITE)
    # window, cupboard of folders
    window(p, 1140, 130, 170, 230, False)
    p.a(rr(1376, 120, 200, 520, 8), '#C58B52').a(box(1564, 128, 1576, 636), '#A56C33')
    for r in range(4):
        y = 136 + r*122; p.a(box(1390, y, 1560, y + 106), '#7E5230')
        for k in range(6): c = (BLUE, GREENL, CORALL, SUN, VIOLETL, BLUEL)[(k + r*2) % 6]; p.a(rr(1394 + k*27, y + 14, 24, 92, 3), c).a(rr(1399 + k*27, y + 30, 14, 24, 2), WHITE).a(ell(1406 + k*27, y + 86, 5), WHITE, '.7')
    # counter
    p.a(ell(800, 716, 480, 14), INK, '.12')
    p.a(rr(350, 520, 900, 190, 10), WOOD).a(box(1228, 524, 1250, 706), WOODD)
    for k in range(5): p.a(rr(376 + k*172, 548, 152, 142, 8), '#D9A366').a(rr(376 + k*172, 680, 152, 10, 5), '#B97E42')
    p.a(rr(330, 498, 940, 30, 10), '#F4EBDC').a(rr(330, 516, 940, 12, 6), '#D9C9AC')
    p.a(box(350, 700, 1250, 712), '#8A5F3C')
    # on the counter: computer, tray of papers, flowers, ticket number lamp
    m = rr(380, 404, 136, 84, 8); p.a(m, INK2).shade(m, INK, -6, -4).a(rr(436, 484, 24, 16, 2), '#7D93B2').a(rr(412, 494, 72, 8, 4), '#5B6B88').a(ell(448, 446, 9), '#7D93B2')
    p.a(rr(1096, 482, 116, 16, 4), '#5B6B88')
    for k in range(3): p.a(rr(1102 + k*3, 474 - k*9, 98, 9, 2), (WHITE, BLUEX, WHITE)[k])
    p.a(poly('M 1040,498 C 1034,478 1040,466 1046,458 L 1068,458 C 1074,466 1080,478 1074,498 Z'), BLUEL)
    for x, y, c in ((1042, 430, CORALL), (1058, 414, SUN), (1074, 432, '#F3A9C4')): p.a(limb([(1057, 462), (x, y)], 4), GREEN).a(ell(x, y, 13), c).a(ell(x - 1, y - 1, 5), SUNX)
    # chairs for those who wait, plant
    for k in range(2):
        x = 40 + k*130; p.a(ell(x + 58, 752, 70, 9), INK, '.13')
        for X in (x + 10, x + 92): p.a(box(X, 660, X + 12, 748), '#5B6B88')
        b = rr(x, 540, 116, 100, 22); p.a(b, '#4FA97C').shade(b, '#3A8E65', -10, -4).a(rr(x - 6, 640, 128, 30, 13), '#5DB78A').a(rr(x - 6, 656, 128, 14, 7), '#3A8E65')
    plant(p, 1500, 780, 1.15); plant(p, 318, 716, .62, BLUEL, '#3C82CC')
    p.save('places/commune-office.svg')

def main(): internet(); bus(); bedroom(); kitchen(); office()
if __name__ == '__main__': main()
