"""Six of the places, 1600x900, and what all places share. Floor meets wall at y 640; people's feet stand at y 800-860."""
from shapes import *
R_, SKY0, SKY1 = box, '#BFE3FA', '#E9F6FD'

def floor(p, c, line, y=640, vx=800, vy=330, step=170, rows=(668, 712, 778, 868)):
    fl = box(0, y, 1600, 900); p.a(fl, c)
    for i in range(-9, 10):
        x1 = 800 + i*step*2.1; t = (y - vy)/(900 - vy); x0 = vx + (x1 - vx)*t
        p.a(Polygon([(x0 - 1.2, y), (x0 + 1.2, y), (x1 + 3, 900), (x1 - 3, 900)]).intersection(fl), line)
    for n, yy in enumerate(rows): p.a(box(0, yy - 1 - n*.5, 1600, yy + 1 + n*.7), line)

def flagstar(p, x, y, w, h):
    p.a(rr(x, y, w, h, 3), '#D9261C').a(star(x + w/2, y + h/2 + h*.03, h*.34, .382), '#FFD23E')

def tree(p, x, y, s, c0, c1, trunk='#8A5A34'):
    p.a(limb([(x, y), (x - 3*s, y - 60*s), (x + 2*s, y - 120*s)], [22*s, 15*s, 10*s]), trunk)
    for dx, dy, r in ((-40, -120, 44), (38, -124, 46), (0, -165, 54)): p.a(ell(x + dx*s, y + dy*s, r*s), c0)
    for dx, dy, r in ((-50, -134, 26), (-8, -186, 32), (28, -142, 26)): p.a(ell(x + dx*s, y + dy*s, r*s), c1)

def window(p, x, y, w, h, shutters=True, night=False):
    p.a(rr(x - 12, y - 12, w + 24, h + 24, 8), '#FFFFFF' if not night else '#EADCCB')
    g = box(x, y, x + w, y + h)
    if not night:
        p.a(g, SKY0).a(box(x, y + h*.45, x + w, y + h), SKY1)
        for cx, cy, r in ((.25, .2, .12), (.38, .17, .15), (.52, .21, .11)): p.a(ell(x + cx*w, y + cy*h, r*w, r*w*.62).intersection(g), WHITE)
        for cx, cy, r, c in ((.1, .86, .3, GREENL), (.85, .82, .36, GREENL), (.48, 1.02, .36, '#3FA26E')): p.a(ell(x + cx*w, y + cy*h, r*w).intersection(g), c)
    p.a(box(x + w/2 - 5, y, x + w/2 + 5, y + h), '#FFFFFF' if not night else '#EADCCB').a(box(x, y + h*.42 - 4, x + w, y + h*.42 + 4), '#FFFFFF' if not night else '#EADCCB')
    p.a(rr(x - 22, y + h + 8, w + 44, 16, 5), '#E5D7C2')
    if shutters:
        for d in (-1, 1):
            x0 = x - 82 if d < 0 else x + w + 14
            p.a(rr(x0, y - 12, 68, h + 24, 6), '#4C90D0' if d < 0 else '#3F82C3')
            for i in range(int(h/22)): p.a(rr(x0 + 9, y + 2 + i*22, 50, 11, 4), '#3576B5' if d < 0 else '#2C69A5')

def student_desk(p, x, y, s):
    top = rr(x, y, 250*s, 20*s, 6*s)
    for d in (18, 216): p.a(box(x + d*s, y + 14*s, x + (d + 14)*s, y + 128*s), '#7D93B2')
    p.a(rr(x + 12*s, y + 20*s, 226*s, 44*s, 4*s), WOODD).a(top, WOODL).a(rr(x, y + 13*s, 250*s, 9*s, 4*s), WOOD)
    p.a(rr(x + 30*s, y - 12*s, 62*s, 12*s, 3*s), BLUEL).a(rr(x + 36*s, y - 22*s, 52*s, 11*s, 3*s), SUNL)
    p.a(ell(x + 125*s, y + 130*s, 130*s, 9*s), INK, '.08')

def classroom():
    p = Part(1600, 900).grad('w', [(0, '#FFF3D6'), (1, '#FBE2AE')])
    p.b.append('<rect fill="url(#w)" x="0" y="0" width="1600" height="640" rx="0" ry="0"/>')
    p.a(box(0, 0, 1600, 22), '#F2DCAF')
    p.a(box(0, 500, 1600, 640), '#A9D3BE').a(box(0, 494, 1600, 504), '#7FB99B').a(box(0, 624, 1600, 642), '#8C6A48')
    floor(p, '#EBCFA8', '#DDBB8C')
    window(p, 130, 140, 200, 270)
    p.a(Polygon([(150, 642), (470, 642), (820, 900), (330, 900)]), WHITE, '.2')
    # board
    p.a(rr(452, 116, 700, 352, 12), WOODD).a(rr(452, 116, 700, 346, 12), WOOD).a(rr(472, 134, 660, 306, 5), '#2C6B51')
    p.a(Polygon([(472, 134), (860, 134), (640, 440), (472, 440)]), '#FFFFFF', '.045')
    p.a(rr(520, 462, 560, 14, 5), WOODL).a(rr(600, 455, 44, 8, 4), WHITE).a(rr(660, 455, 30, 8, 4), SUNL).a(rr(970, 450, 62, 14, 4), '#5B6B88')
    ch = '#EAF5EE'  # chalk drawings: a shield, a phone, a heart
    sh = poly('M 556,196 C 572,208 590,212 606,212 C 608,262 592,296 556,320 C 520,296 504,262 506,212 C 522,212 540,208 556,196 Z').buffer(3)
    p.a(sh.difference(sh.buffer(-6)), ch, '.85').a(limb([(534, 258), (550, 276), (580, 238)], 7), ch, '.85')
    ph = rr(1022, 200, 66, 118, 12); p.a(ph.difference(ph.buffer(-6)), ch, '.85'); h = heart(1055, 258, .5); p.a(h, '#F4B5A4', '.95')
    p.a(limb([(500, 396), (640, 400), (760, 395)], [3, 4, 3]), ch, '.4')
    flagstar(p, 756, 34, 92, 62)
    p.a(ell(1030, 62, 42), BLUED).a(ell(1030, 62, 34), WHITE).a(limb([(1030, 62), (1030, 38)], 5), INK).a(limb([(1030, 62), (1014, 52)], 6), INK).a(ell(1030, 62, 5), CORAL)
    # door to the yard
    p.a(rr(1304, 150, 226, 490, 8), '#2F6FAF'); g = box(1322, 168, 1512, 642); p.a(g, SKY0).a(box(1322, 360, 1512, 642), SKY1)
    p.a(ell(1380, 470, 90, 100).intersection(g), GREENL).a(ell(1480, 500, 80, 110).intersection(g), '#3FA26E').a(box(1322, 560, 1512, 642), '#F0D9B4').a(box(1322, 520, 1512, 528), '#C9A77C')
    for x in range(1336, 1512, 26): p.a(box(x, 524, x + 8, 562), '#C9A77C')
    p.a(Polygon([(1322, 168), (1362, 186), (1362, 668), (1322, 642)]), '#4C90D0').a(Polygon([(1330, 200), (1354, 212), (1354, 380), (1330, 372)]), '#3576B5').a(Polygon([(1330, 400), (1354, 406), (1354, 620), (1330, 606)]), '#3576B5').a(ell(1355, 428, 5), SUN)
    # fans
    for x in (300, 1290):
        p.a(box(x - 4, 0, x + 4, 36), '#9DB0C8').a(ell(x, 44, 20, 14), '#7D93B2')
        for d in (-1, 1): p.a(limb([(x + d*18, 46), (x + d*130, 40)], [12, 20]), '#C9D6E6')
        p.a(limb([(x + 6, 52), (x + 34, 66)], [12, 18]), '#B4C4D8')
    # teacher's desk with flowers and books
    p.a(ell(196, 716, 190, 14), INK, '.1')
    p.a(rr(40, 560, 310, 150, 8), WOODD).a(rr(40, 560, 310, 142, 8), WOOD).a(rr(70, 600, 250, 84, 6), '#BB7D3E').a(rr(24, 544, 342, 24, 8), WOODL)
    p.a(poly('M 84,546 C 78,524 86,510 92,500 L 118,500 C 124,510 132,524 126,546 Z'), BLUEL)
    for x, y, c in ((86, 470, CORALL), (106, 452, SUN), (126, 472, VIOLETL), (104, 482, CORAL)):
        p.a(limb([(105, 504), (x, y)], 4), GREEN)
    for x, y, c in ((86, 470, CORALL), (106, 452, SUN), (126, 472, VIOLETL), (104, 482, CORAL)): p.a(ell(x, y, 14), c).a(ell(x - 2, y - 2, 5), SUNX)
    for i, (c, w) in enumerate(((CORAL, 96), (BLUE, 84), (GREENL, 90))): p.a(rr(200 + i*4, 528 - i*16, w, 16, 3), c).a(rr(206 + i*4, 533 - i*16, w - 16, 5, 1), WHITE, '.6')
    for x, y, s in ((470, 590, .72), (690, 590, .72), (910, 590, .72), (1120, 590, .72)): student_desk(p, x, y, s)
    p.save('places/classroom.svg')

def home(day=False):
    p = Part(1600, 900)
    if day: p.grad('w', [(0, '#F8EBD0'), (1, '#FDF6E6')]).grad('n', [(0, SKY0), (1, SKY1)])
    else: p.grad('w', [(0, '#8C7CBE'), (1, '#B9A5D8')]).grad('n', [(0, '#16203F'), (1, '#34407A')])
    if not day: p.rad('l', [(0, '#FFE29A', .95), (.5, '#FFDf95', .38), (1, '#FFD98A', 0)])
    p.b.append('<rect fill="url(#w)" x="0" y="0" width="1600" height="640" rx="0" ry="0"/>')
    for x in range(40, 1600, 120): p.a(box(x, 0, x + 44, 620), WHITE if not day else '#F3DDB4', '.045' if not day else '.35')
    p.a(box(0, 612, 1600, 642), '#6D4A36')
    p.a(box(0, 640, 1600, 900), '#B27A4B' if not day else '#CB9664')
    for i, y in enumerate((664, 700, 748, 810, 880)): p.a(box(0, y, 1600, y + 2 + i*.6), '#9C6638' if not day else '#B58050')
    for i, (x, y0, y1) in enumerate(((200, 666, 700), (700, 640, 664), (1180, 666, 700), (420, 702, 748), (960, 702, 748), (1440, 702, 748), (120, 750, 810), (1260, 750, 810), (560, 812, 880), (1080, 812, 880))): p.a(box(x, y0, x + 3, y1), '#9C6638' if not day else '#B58050')
    # night window
    x, y, w, h = 160, 120, 330, 300
    window(p, x, y, w, h, False, True)
    frame = '#EADCCB'
    g = box(x, y, x + w, y + h)
    p.b.append(f'<rect fill="url(#n)" x="{x}" y="{y}" width="{w}" height="{h}" rx="0" ry="0"/>')
    if day:
        p.a(ell(410, 190, 30), SUNL).a(ell(410, 190, 44), SUNL, '.35')
        for cx, cy, r in ((268, 186, 22), (298, 176, 30), (330, 188, 22)): p.a(ell(cx, cy, r, r*.62), WHITE)
        for cx, cy, a, b, c in ((190, 390, 110, 70, '#A6D8B4'), (470, 396, 130, 80, '#A6D8B4'), (300, 430, 150, 60, '#7CC394')): p.a(ell(cx, cy, a, b).intersection(g), c)
        p.a(limb([(252, 424), (256, 370), (250, 320)], [18, 13, 9]).intersection(g), '#8A5A34')
        for cx, cy, r, c in ((222, 318, 40, GREENL), (284, 312, 44, GREENL), (252, 276, 46, GREENL), (238, 268, 24, '#7CC394'), (276, 300, 20, '#7CC394')): p.a(ell(cx, cy, r).intersection(g), c)
        for cx, cy in ((220, 330), (262, 300), (292, 332), (240, 286)): p.a(ell(cx, cy, 6), SUN)
    else:
        m = ell(400, 196, 36); p.a(m.difference(move(m, 16, -9)), '#FFE9A8')
        for sx, sy, r in ((200, 160, 5), (262, 206, 4), (314, 150, 6), (222, 250, 3), (350, 260, 3), (460, 150, 4), (290, 270, 3)): p.a(star(sx, sy, r*1.5, .45), '#FFF3C8')
        for bx, bw, by in ((160, 70, 330), (238, 56, 290), (300, 84, 350), (392, 50, 306), (446, 44, 340)):
            p.a(box(bx, by, bx + bw, y + h), '#222C56')
            for i in range(int((y + h - by)/26)):
                for j in range(int(bw/20)):
                    if (i*3 + j*5 + bx) % 4 < 2: p.a(box(bx + 8 + j*20, by + 10 + i*26, bx + 18 + j*20, by + 24 + i*26), '#FFCF6B')
    p.a(box(x + w/2 - 5, y, x + w/2 + 5, y + h), '#EADCCB').a(box(x, y + 126, x + w, y + 134), '#EADCCB')
    for d in (-1, 1):  # curtains
        c = poly('M 110,84 L 236,84 C 226,200 190,300 176,462 Q 140,472 106,462 Z' if not day else 'M 96,84 L 196,84 C 192,200 172,300 162,462 Q 126,472 92,462 Z')
        c = c if d < 0 else mir(c, 325)
        p.a(c, '#E58468' if d < 0 else '#DB7658')
        for k in (0, 1, 2): 
            l = limb([(134 + k*30 - 16*day - k*7*day, 90), (126 + k*22 - 14*day - k*4*day, 300), (122 + k*16 - 14*day, 456)], [3, 7, 8]); l = l if d < 0 else mir(l, 325); p.a(l.intersection(c), '#C9644A', '.6')
    p.a(rr(84, 74, 482, 16, 8), '#6D4A36').a(ell(84, 82, 13), SUN).a(ell(566, 82, 13), SUN)
    # pictures, calendar, clock at nine
    p.a(rr(640, 150, 130, 104, 6), '#6D4A36').a(rr(650, 160, 110, 84, 2), '#DCEBD9').a(Polygon([(650, 244), (690, 186), (724, 226), (738, 206), (760, 244)]), GREENL).a(ell(738, 182, 11), SUN)
    p.a(rr(812, 130, 84, 124, 5), WHITE).a(rr(812, 130, 84, 34, 5), CORAL)
    for i in range(4):
        for j in range(4): p.a(ell(828 + j*17.5, 182 + i*19, 4.6), CORAL if (i, j) == (2, 3) else '#C3B9D6')
    p.a(ell(1010, 170, 58), '#5B3F86').a(ell(1010, 170, 48), PAPER).a(limb([(1010, 170), (1010, 132)], [7, 5]), INK).a(limb([(1010, 170), (984, 170) if not day else (1023, 148)], [8, 7]), INK).a(ell(1010, 170, 6), CORAL)
    for a in range(4): A = math.radians(a*90); p.a(ell(1010 + 39*math.cos(A), 170 + 39*math.sin(A), 4), INK)
    # lamp light
    if day: p.a(Polygon([(210, 642), (470, 642), (760, 900), (330, 900)]), WHITE, '.17')
    else: p.b.append('<circle fill="url(#l)" cx="1430" cy="300" r="360"/>')
    # sofa of dark wood with cushions
    p.a(ell(1050, 712, 330, 18), INK, '.18')
    for X in (790, 1290): p.a(box(X, 650, X + 24, 708), '#5E3A22')
    p.a(rr(780, 420, 546, 250, 26), '#7A4B2B').a(rr(800, 440, 506, 150, 16), '#8E5A36')
    for i in range(3): c = rr(812 + i*164, 452, 156, 140, 22); p.a(c, '#4FA97C').shade(c, '#3A8E65', -10, -6)
    c = rr(800, 574, 506, 62, 22); p.a(c, '#5DB78A').shade(c, '#3F956B', -6, -10)
    for d in (-1, 1): p.a(rr(1053 + d*268 - 26, 520, 52, 150, 18), '#6B4024' if d > 0 else '#86552F')
    c = rot(rr(850, 486, 96, 92, 18), -12, (898, 532)); p.a(c, SUNL).shade(c, SUN, -8, -6)
    c = rot(rr(1166, 486, 96, 92, 18), 10, (1214, 532)); p.a(c, CORALL).shade(c, '#D2654A', -8, -6)
    # floor lamp
    p.a(ell(1430, 700, 66, 12), INK, '.2').a(rr(1425, 330, 10, 362, 4), '#5E3A22').a(rr(1388, 684, 84, 14, 7), '#5E3A22')
    p.a(poly('M 1386,232 L 1474,232 L 1510,346 Q 1430,358 1350,346 Z').buffer(4), '#FFE3A0').a(poly('M 1440,232 L 1474,232 L 1510,346 Q 1480,352 1450,354 Z').buffer(4), '#F9CF6F')
    # plant
    p.a(poly('M 1520,620 L 1600,620 L 1590,706 L 1532,706 Z').buffer(4), CORAL)
    for a, l in ((-60, 120), (-30, 160), (-4, 190), (20, 150)):
        A = math.radians(a - 90); lf = limb([(1562, 622), (1562 + l*.6*math.cos(A), 622 + l*.6*math.sin(A)), (1562 + l*math.cos(A), 622 + l*math.sin(A) + abs(a)*.3)], [8, 32, 3]); p.a(lf, GREEN if a < -10 else '#2E9462')
    # electric fan
    p.a(ell(516, 706, 74, 12), INK, '.18').a(rr(466, 686, 100, 20, 10), '#3576B5').a(rr(509, 520, 14, 170, 6), '#C9D6E6').a(ell(516, 456, 84), '#EAF1F8').a(ell(516, 456, 74), '#8FB9E0')
    for a in (20, 140, 260): A = math.radians(a); p.a(ell(516 + 36*math.cos(A), 456 + 36*math.sin(A), 36, 22, a), BLUEL)
    for r in (74, 54, 34): p.a(ring(516, 456, r, r, 3), WHITE, '.85')
    p.a(ell(516, 456, 16), BLUE)
    # rug and tea table
    p.a(ell(820, 800, 560, 84), '#C65B45').a(ell(820, 800, 500, 70), '#E9B98E').a(ell(820, 800, 480, 65), '#D5705A')
    p.a(ell(236, 792, 210, 20), INK, '.2')
    for X in (90, 350): p.a(box(X, 664, X + 22, 788), '#5E3A22')
    p.a(rr(44, 640, 384, 34, 12), '#8E5A36').a(rr(44, 640, 384, 18, 9), '#A66C42')
    p.a(rr(110, 628, 200, 14, 7), SUNL).a(ell(200, 596, 44, 36), WHITE).a(limb([(238, 604), (262, 594), (270, 578)], [16, 10, 8]), WHITE).a(ring(154, 596, 22, 20, 8), WHITE).a(ell(200, 562, 24, 7), BLUEL).a(ell(200, 553, 7), BLUEL).a(limb([(172, 604), (200, 612), (228, 604)], [3, 5, 3]), BLUEL)
    for X in (292, 344): p.a(poly(f'M {X-16},612 L {X+16},612 C {X+14},632 {X+8},640 {X},640 C {X-8},640 {X-14},632 {X-16},612 Z'), WHITE).a(ell(X, 613, 16, 4), '#C99A5B')
    p.save('places/home-day.svg' if day else 'places/home-evening.svg')

def yard():
    p = Part(1600, 900).grad('s', [(0, '#8CCBF4'), (1, '#E6F5FD')])
    p.b.append('<rect fill="url(#s)" x="0" y="0" width="1600" height="660" rx="0" ry="0"/>')
    p.a(ell(150, 120, 60), '#FFE08A', '.5').a(ell(150, 120, 44), SUNL)
    for x, y, s in ((330, 110, 1), (1010, 90, 1.15), (760, 170, .7)):
        for dx, dy, rx, ry in ((-60, 14, 50, 28), (0, 0, 62, 42), (62, 14, 54, 30)): p.a(ell(x + dx*s, y + dy*s, rx*s, ry*s), WHITE, '.92')
    for x, r in ((20, 120), (150, 90), (1230, 130), (1420, 150), (1580, 130)): p.a(ell(x, 610, r, r*.9), '#8CCBA4')
    # building
    p.a(box(170, 300, 1190, 640), '#FBDD92').a(box(1120, 300, 1190, 640), '#EFC974')
    p.a(Polygon([(140, 304), (200, 214), (1160, 214), (1220, 304)]), '#C9573A').a(Polygon([(140, 304), (150, 288), (1210, 288), (1220, 304)]), '#A94328')
    for i in range(24): p.a(limb([(215 + i*40.5, 218), (172 + i*44, 288)], 3), '#B64A2E')
    p.a(box(170, 304, 1190, 316), '#E5B95C')
    for fl, y in enumerate((326, 486)):
        p.a(box(190, y, 1170, y + 128), '#E9BE6B' if fl == 0 else '#E0B25C')   # corridor in shade
        for i in range(7):
            x = 216 + i*138
            if i % 2 == 0: p.a(rr(x, y + 22, 62, 108, 3), '#3576B5').a(box(x + 29, y + 22, x + 33, y + 130), '#2C69A5').a(rr(x + 6, y + 32, 20, 40, 2), '#4C90D0').a(rr(x + 36, y + 32, 20, 40, 2), '#4C90D0')
            else: p.a(rr(x - 8, y + 26, 88, 56, 4), WHITE).a(box(x - 2, y + 32, x + 74, y + 76), '#9CD0F0').a(box(x + 33, y + 26, x + 39, y + 82), WHITE).a(Polygon([(x, y + 76), (x + 24, y + 32), (x + 36, y + 32), (x + 12, y + 76)]), WHITE, '.5')
        for i in range(8):
            x = 180 + i*140; p.a(box(x, y - 4, x + 22, y + 150), '#FFEBB8').a(box(x + 15, y - 4, x + 22, y + 150), '#F3D48B')
        p.a(box(180, y + 92, 1180, y + 100), '#FFF4D6').a(box(180, y + 126, 1180, y + 140), '#FFF4D6')
        for x in range(206, 1176, 16):
            if (x - 180) % 140 > 24: p.a(box(x, y + 98, x + 5, y + 128), '#FFF4D6')
    p.a(Polygon([(560, 300), (680, 232), (800, 300)]), '#FBDD92').a(Polygon([(548, 304), (680, 222), (812, 304), (796, 304), (680, 236), (564, 304)]), '#A94328').a(ell(680, 274, 19), WHITE).a(limb([(680, 274), (680, 262)], 3), INK).a(limb([(680, 274), (688, 278)], 3), INK)
    # ground
    p.a(box(0, 636, 1600, 660), '#D2B184')
    floor(p, '#F0D6AE', '#E2C091', y=648, rows=(672, 712, 776, 866))
    for x in range(190, 1200, 112):
        if not 480 < x < 720:
            p.a(ell(x, 636, 58, 28), '#3FA26E').a(ell(x - 12, 628, 34, 18), GREENL)
            for dx, dy in ((-20, -8), (8, -14), (28, -2)): p.a(ell(x + dx, 634 + dy, 5), CORALL if (x // 112) % 2 else SUNL)
    # flagpole
    p.a(ell(606, 716, 130, 15), INK, '.12').a(rr(500, 690, 212, 22, 5), '#D8C6AC').a(rr(500, 690, 212, 9, 4), '#EFE3D0').a(rr(536, 670, 140, 22, 5), '#E2D3BC').a(rr(536, 670, 140, 8, 4), '#F5ECDD')
    p.a(box(601, 52, 611, 672), '#DCE4EE').a(box(607, 52, 611, 672), '#A9B8CC').a(ell(606, 48, 11), SUN)
    fg = poly('M 611,70 C 660,50 700,96 756,78 C 786,68 806,66 826,74 L 826,218 C 806,210 786,212 756,222 C 700,240 660,194 611,214 Z'); p.a(fg, '#DA251D')
    p.a(poly('M 690,76 C 712,84 732,86 756,78 L 756,222 C 732,230 712,226 690,218 Z'), '#C41D16', '.55').a(star(716, 152, 46, .382), '#FFD23E')
    # phuong tree
    p.a(ell(1330, 742, 280, 30), INK, '.13')
    p.a(poly('M 1280,742 C 1310,700 1312,640 1306,560 L 1360,560 C 1360,640 1366,700 1400,742 Q 1340,752 1280,742 Z'), '#8A5A34').a(poly('M 1340,560 L 1360,560 C 1360,640 1366,700 1400,742 Q 1380,746 1362,746 C 1344,690 1342,620 1340,560 Z'), '#6F4526')
    p.a(limb([(1330, 600), (1250, 500), (1170, 430)], [44, 28, 14]), '#8A5A34').a(limb([(1336, 600), (1420, 490), (1500, 420)], [44, 28, 14]), '#7B4E2B').a(limb([(1332, 590), (1336, 470), (1330, 380)], [40, 28, 16]), '#8A5A34')
    can = [(1150, 420, 110, 66), (1250, 350, 140, 84), (1370, 300, 160, 96), (1490, 370, 150, 90), (1330, 420, 170, 70), (1560, 440, 110, 66), (1430, 450, 130, 60)]
    for x, y, a, b in can: p.a(ell(x, y + 16, a, b), '#2E8B5A')
    for x, y, a, b in can: p.a(ell(x + 4, y - 2, a*.95, b*.9), '#D83A22')
    for x, y, a, b in can: p.a(ell(x - a*.12, y - b*.24, a*.72, b*.56), '#EE5533')
    for x, y, a, b in can: p.a(ell(x - a*.2, y - b*.38, a*.42, b*.28), '#FB7B55')
    import random
    rnd = random.Random(7)
    for n in range(46):
        x, y, a, b = can[n % 7]; A = rnd.random()*6.28; r = .55 + rnd.random()*.4
        X, Y = x + a*r*math.cos(A), y + b*r*math.sin(A)
        c = ('#2E8B5A', '#FFB25E', '#5DB083', '#C02A16', '#FF8F66')[n % 5]; p.a(ell(X, Y, 13, 6, rnd.random()*180), c)
    for n in range(34):
        X, Y = 1080 + rnd.random()*500, 716 + rnd.random()*150; p.a(ell(X, Y, 9, 4.2, rnd.random()*60 - 30), ('#E2452A', '#EE6A47', '#C9351B')[n % 3])
    for X, Y in ((1120, 560), (1210, 610), (1480, 580), (1040, 520), (1560, 640)): p.a(ell(X, Y, 9, 4.5, X % 90), '#E2452A')
    # bench
    p.a(ell(190, 742, 150, 12), INK, '.1')
    for X in (80, 280): p.a(rr(X, 690, 26, 50, 4), '#B9A88F')
    p.a(rr(54, 672, 280, 24, 8), '#D8C6AC').a(rr(54, 672, 280, 11, 5), '#EFE3D0')
    p.save('places/school-yard.svg')

def lab():
    p = Part(1600, 900).grad('w', [(0, '#E6F0FA'), (1, '#C9DDF1')])
    p.b.append('<rect fill="url(#w)" x="0" y="0" width="1600" height="640" rx="0" ry="0"/>')
    p.a(box(0, 0, 1600, 22), '#D3E2F1').a(box(0, 618, 1600, 642), '#8FA8C6')
    floor(p, '#B4C6DB', '#A2B7D0')
    window(p, 90, 130, 240, 250, False)
    for i in range(7): p.a(rr(84, 122 + i*13, 252, 9, 4), WHITE).a(rr(84, 128 + i*13, 252, 3, 1), '#C9D6E6')
    p.a(Polygon([(110, 642), (390, 642), (640, 900), (170, 900)]), WHITE, '.16')
    # big screen
    p.a(rr(470, 76, 660, 330, 14), '#3C4966').a(rr(470, 76, 660, 322, 14), INK).a(rr(486, 92, 628, 286, 6), WHITE).a(rr(486, 92, 628, 46, 6), BLUEX).a(box(486, 120, 1114, 140), BLUEX)
    for i, c in enumerate((CORAL, SUN, GREEN)): p.a(ell(512 + i*26, 116, 8), c)
    p.a(rr(610, 104, 380, 24, 12), WHITE)
    # posters: padlock, shield
    for x, c, c2 in ((1204, SUNL, 'l'), (1364, GREENX, 's')):
        p.a(rr(x, 140, 132, 176, 8), WHITE).a(rr(x + 9, 149, 114, 158, 5), c)
        if c2 == 'l': p.a(ring(x + 66, 206, 28, 32, 9).intersection(box(0, 0, 1600, 214)), INK2).a(rr(x + 30, 206, 72, 62, 12), INK).a(ell(x + 66, 232, 9), SUN).a(rr(x + 62, 232, 8, 20, 3), SUN)
        else:
            s = poly(f'M {x+66},172 C {x+80},184 {x+96},188 {x+108},188 C {x+110},232 {x+98},262 {x+66},284 C {x+34},262 {x+22},232 {x+24},188 C {x+36},188 {x+52},184 {x+66},172 Z'); p.a(s, BLUE).shade(s, BLUED, -8, -4).a(limb([(x + 46, 228), (x + 62, 246), (x + 90, 208)], 11), WHITE)
    p.a(rr(1200, 44, 300, 66, 14), WHITE).a(rr(1216, 88, 268, 12, 6), '#B4C6DB').a(ell(1478, 66, 5), GREENL)
    # back row of computers
    def pc(x, y, s, scr):
        p.a(Polygon([(x - 14*s, y - 30*s), (x + 14*s, y - 30*s), (x + 20*s, y), (x - 20*s, y)]), '#7D93B2').a(rr(x - 40*s, y - 8*s, 80*s, 10*s, 4*s), '#5B6B88')
        m = rr(x - 96*s, y - 150*s, 192*s, 124*s, 10*s); p.a(m, INK).shade(m, '#121A2C', -5*s, -3*s)
        g = rr(x - 87*s, y - 141*s, 174*s, 98*s, 5*s); p.a(g, scr).a(g.intersection(Polygon([(x - 90*s, y - 150*s), (x, y - 150*s), (x - 60*s, y), (x - 90*s, y)])), WHITE, '.16')
        p.a(rr(x - 62*s, y - 122*s, 80*s, 50*s, 5*s), WHITE, '.85').a(rr(x - 52*s, y - 108*s, 52*s, 7*s, 3*s), '#B9C7DB').a(rr(x - 52*s, y - 92*s, 36*s, 7*s, 3*s), '#B9C7DB').a(rr(x + 32*s, y - 122*s, 38*s, 34*s, 5*s), SUNL)
    xs = (140, 470, 800, 1130, 1460)
    for x, c in zip(xs, (BLUE, GREEN, VIOLET, BLUE, GREEN)): pc(x, 540, .92, c)
    p.a(box(0, 548, 1600, 650), '#A97745'); p.a(box(0, 536, 1600, 560), WOODL).a(box(0, 552, 1600, 562), WOOD)
    for x in xs: p.a(rr(x - 66, 530, 104, 10, 4), WHITE).a(ell(x + 62, 536, 13, 6), WHITE)
    for x in (305, 635, 965, 1295): p.a(box(x - 4, 562, x + 4, 650), '#8D5F33')
    for x in xs:
        p.a(ell(x, 738, 66, 9), INK, '.14').a(box(x - 5, 664, x + 5, 716), '#5B6B88')
        for d in (-1, 1): p.a(limb([(x, 714), (x + d*48, 732)], [9, 8]), '#5B6B88').a(ell(x + d*48, 734, 7), INK)
        p.a(rr(x - 60, 640, 120, 24, 12), '#2C69A5'); c = rr(x - 54, 566, 108, 76, 20); p.a(c, '#4C90D0').shade(c, '#3576B5', -9, -5)
    p.save('places/computer-lab.svg')

BOOKS = (CORAL, SUN, BLUE, GREENL, VIOLETL, '#E8896C', BLUEL, GREEN, SUNL, VIOLET, '#0B7A83', CORALL)

def books(p, x, y, w, h, n):
    """A row of books standing on the board at y, from x on, w long."""
    import random
    rnd = random.Random(n); X, k = x + 4, n
    while X < x + w - 18:
        r = rnd.random()
        if r < .09 and X < x + w - 60:     # a gap with a leaning book
            c = BOOKS[k % 12]; k += 5; p.a(rot(rr(X + 10, y - h*.86, 15, h*.84, 2), -14, (X + 18, y)).intersection(box(0, 0, 1600, y)), c); X += 44; continue
        if r < .17 and X < x + w - 70:     # a lying pile
            for j in range(3): c = BOOKS[(k + j*5) % 12]; p.a(rr(X + 2 + j*3, y - 14*(j + 1), 54 - j*5, 14, 2), c).a(box(X + 10 + j*3, y - 14*j - 9, X + 16 + j*3, y - 14*j - 5), WHITE, '.5')
            X += 62; k += 1; continue
        bw, bh = 13 + rnd.random()*11, h*(.68 + rnd.random()*.28)
        c = BOOKS[k % 12]; k += 1 + int(rnd.random()*4)
        p.a(rr(X, y - bh, bw, bh, 2), c)
        if bw > 16: p.a(box(X + 3, y - bh*.8, X + bw - 3, y - bh*.8 + 6), WHITE, '.55')
        X += bw + 1.5

def shelf(p, x, y, w, h, n, rows, c='#C58B52', d='#A56C33', l='#DDA66C'):
    p.a(ell(x + w/2, y + h + 4, w*.54, 12), INK, '.12').a(rr(x, y, w, h, 8), c).a(box(x + w - 12, y + 8, x + w, y + h - 4), d)
    st = (h - 26)/rows
    for i in range(rows):
        y0 = y + 16 + i*st; p.a(box(x + 14, y0, x + w - 18, y0 + st - 12), '#7E5230').a(box(x + 14, y0, x + w - 18, y0 + 10), '#6B4327')
        books(p, x + 16, y0 + st - 12, w - 36, st - 24, n + i*7)
    p.a(rr(x - 8, y - 10, w + 16, 18, 6), l)

def library():
    p = Part(1600, 900).grad('w', [(0, '#E3F1EA'), (1, '#F3F8EC')])
    p.b.append('<rect fill="url(#w)" x="0" y="0" width="1600" height="640" rx="0" ry="0"/>')
    p.a(box(0, 0, 1600, 22), '#CFE3D8').a(box(0, 612, 1600, 642), '#B98A5A')
    floor(p, '#E6C79C', '#D6B180')
    # tall window in the middle, pale so that faces stay clear
    p.a(rr(606, 84, 388, 372, 10), WHITE); g = box(622, 100, 978, 440)
    p.a(g, '#D6ECFA').a(box(622, 280, 978, 440), '#E9F6FD')
    for cx, cy, r in ((700, 168, 30), (740, 156, 40), (786, 170, 30)): p.a(ell(cx, cy, r, r*.6), WHITE)
    for cx, cy, a, b, c in ((660, 440, 120, 84, '#BFE3C8'), (940, 446, 130, 96, '#BFE3C8'), (800, 470, 150, 70, '#A6D8B4')): p.a(ell(cx, cy, a, b).intersection(g), c)
    p.a(box(796, 100, 804, 440), WHITE).a(box(622, 226, 978, 233), WHITE).a(rr(590, 452, 420, 16, 5), '#E5D7C2')
    p.a(Polygon([(600, 642), (900, 642), (1150, 900), (650, 900)]), WHITE, '.2')
    # low bookcase under the window, with plant, globe and books
    shelf(p, 560, 508, 480, 136, 31, 1)
    p.a(poly('M 596,470 L 646,470 L 640,500 L 602,500 Z').buffer(2), CORAL)
    for a, l in ((-46, 54), (-16, 70), (18, 66), (48, 50)):
        A = math.radians(a - 90); p.a(limb([(621, 470), (621 + l*.6*math.cos(A), 470 + l*.6*math.sin(A)), (621 + l*math.cos(A), 470 + l*math.sin(A))], [4, 15, 2]), GREEN if a < 0 else '#2E9462')
    p.a(rr(952, 490, 52, 10, 4), WOODD).a(ring(978, 450, 38, 38, 5).intersection(Polygon([(978, 400), (1030, 400), (1030, 500), (978, 500)])), WOODD).a(ell(978, 450, 29), BLUEL).a(ell(970, 442, 14, 11, 20), GREENL).a(ell(988, 460, 9, 11, -20), GREENL).a(box(975, 480, 981, 492), WOODD)
    # tall bookcases
    shelf(p, 40, 128, 430, 516, 3, 4); shelf(p, 1130, 128, 430, 516, 17, 4)
    for x, c in ((130, SUN), (330, BLUEL)): p.a(rr(x, 76, 70, 42, 6), c).a(rr(x + 8, 84, 54, 26, 3), WHITE, '.5')   # boxes on top
    p.a(ell(1450, 96, 22, 24), VIOLETL).a(rr(1438, 72, 24, 10, 4), VIOLET).a(rr(1220, 92, 96, 14, 3), CORAL).a(rr(1228, 78, 84, 14, 3), GREENL)
    # hanging lamps
    for x in (540, 1062):
        p.a(box(x - 2, 0, x + 2, 84), '#7D93B2').a(poly(f'M {x-16},84 L {x+16},84 L {x+44},126 Q {x},136 {x-44},126 Z').buffer(2), SUN).a(poly(f'M {x+2},84 L {x+16},84 L {x+44},126 Q {x+26},132 {x+10},132 Z'), SUND).a(ell(x, 132, 17, 8), '#FFF3C8')
    # step stool and book trolley
    p.a(ell(424, 724, 76, 9), INK, '.12')
    for X in (366, 470): p.a(limb([(X, 668), (X + (-8 if X < 400 else 8), 722)], 11), WOODD)
    p.a(rr(356, 656, 134, 18, 6), WOODL).a(rr(356, 666, 134, 8, 4), WOOD)
    p.a(rr(388, 640, 66, 16, 3), BLUE).a(rr(396, 626, 58, 14, 3), SUNL).a(box(396, 646, 444, 650), WHITE, '.6')
    p.a(ell(1320, 760, 170, 12), INK, '.12')
    for X in (1196, 1444): p.a(box(X - 5, 590, X + 5, 744), '#7D93B2').a(ell(X, 746, 12), INK).a(ell(X, 746, 5), '#C9D6E6')
    for y in (652, 724): p.a(rr(1180, y, 280, 14, 5), '#3F82C3').a(rr(1180, y + 8, 280, 6, 3), '#2C69A5')
    books(p, 1204, 652, 230, 62, 5); books(p, 1204, 724, 230, 56, 12)
    p.a(rr(1436, 586, 50, 10, 5), '#7D93B2')
    # round rug and cushions
    p.a(ell(780, 806, 520, 78), '#5FA98A').a(ell(780, 806, 466, 65), '#BFE3C8').a(ell(780, 806, 446, 60), '#74B99B')
    p.a(ell(128, 800, 120, 16), INK, '.12'); c = rr(28, 712, 200, 90, 40); p.a(c, CORALL).shade(c, '#D2654A', -12, -10).a(ell(120, 728, 78, 18), '#F59A7F')
    p.save('places/library.svg')

def main(): classroom(); home(); home(True); library(); yard(); lab()
if __name__ == '__main__': main()
