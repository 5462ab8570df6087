"""Props of the digital world: devices, cards, network. 200x200."""
from shapes import *
from make_props import P, S, TEAL, TEALD, TEALL, TEALX
GREY, GREYD, GREYL = '#9DB0C8', '#7C90AC', '#C9D6E6'

def shine(p, s, x0, x1, x2, y0=0, y1=200, op='.16'):
    """Slanting light on glass: from x0 to x1 above, x2 below."""
    p.a(s.intersection(Polygon([(x0, y0), (x1, y0), (x2, y1), (x0, y1)])), WHITE, op)

def headphones():
    p = P(); band = ring(100, 104, 84, 90, 19).intersection(box(0, 0, 200, 108)); p.a(band, INK2).shade(band, INK, -5, 5)
    p.a(ring(100, 104, 64, 70, 8).intersection(box(30, 0, 170, 70)), '#5B6B88')
    for d in (-1, 1):
        c = rr(100 + d*76 - 19, 92, 38, 88, 18); p.a(c, BLUE).shade(c, BLUED, -8, -4)
        k = rr(100 + d*52 - 13, 98, 26, 76, 13); p.a(k, INK).shade(k, '#121A2C', -6, 0)
    p.a(limb([(13, 152), (12, 126), (17, 108)], [3, 7, 3]), BLUEL); S(p, 'headphones')

def tv():
    p = P()
    for d in (-1, 1): p.a(limb([(100 + d*42, 150), (100 + d*56, 180)], 12), INK2)
    g = rr(6, 28, 188, 128, 12); p.a(g, INK).shade(g, '#121A2C', -6, -4); s = rr(15, 37, 170, 106, 5); p.a(s, '#BFE3FA')
    p.a(ell(152, 62, 15), SUN).a(s.intersection(ell(60, 150, 84, 48)), GREENL).a(s.intersection(ell(150, 154, 70, 42)), GREEN)
    p.a(ell(62, 60, 20, 11), WHITE).a(ell(78, 64, 17, 9), WHITE)
    p.a(limb([(96, 128), (96, 98)], 8), '#8A5A34').a(ell(96, 88, 18, 19), '#2E8B5A').a(ell(91, 83, 9), '#56AE79')
    shine(p, s, 15, 84, 36); p.a(ell(100, 149.5, 3), CORAL); S(p, 'tv')

def laptop():
    p = P(); g = rr(28, 26, 144, 110, 10); p.a(g, INK).shade(g, '#121A2C', -5, 0); s = rr(37, 35, 126, 90, 4); p.a(s, BLUE)
    p.a(rr(48, 46, 70, 56, 5), WHITE).a(rr(48, 46, 70, 13, 5), BLUEX)
    for x, c in ((55, CORAL), (63, SUN), (71, GREEN)): p.a(ell(x, 52.5, 2.6), c)
    for y, w in ((68, 50), (79, 38), (90, 44)): p.a(rr(56, y, w, 5.5, 2.7), '#B9C7DB')
    p.a(rr(126, 46, 28, 25, 5), SUNL).a(rr(126, 77, 28, 25, 5), GREENL); shine(p, s, 37, 88, 50, 35, 125, '.14')
    b = poly('M 28,132 L 172,132 L 194,162 Q 196,170 188,170 L 12,170 Q 4,170 6,162 Z'); p.a(b, GREYL).a(b.intersection(box(0, 162, 200, 200)), GREY)
    for i, (y, a, c) in enumerate(((136, 36, 164), (143, 32, 168), (150, 27, 173))): p.a(rr(a, y, c - a, 5, 2), '#7D93B2')
    p.a(rr(84, 157, 32, 5, 2.5), GREY); S(p, 'laptop')

def router():
    p = P(); p.a(ell(100, 178, 84, 8), INK, '.13')
    for x, a in ((52, -8), (148, 8)):
        an = rot(rr(x - 6, 46, 12, 92, 6), a, (x, 138)); p.a(an, INK2).shade(an, INK, -4, 0)
    for r in (46, 28):
        a = [(100 + r*math.sin(math.radians(t)), 96 - r*math.cos(math.radians(t))) for t in range(-48, 49, 8)]; p.a(limb(a, 11, 2), BLUE)
    p.a(ell(100, 94, 9), BLUE)
    g = rr(16, 120, 168, 54, 16); p.a(g, WHITE).shade(g, '#BDD0E8', -9, -8).a(rr(30, 140, 96, 8, 4), '#DCE6F2')
    for i, c in enumerate((GREEN, GREEN, SUN)): p.a(ell(138 + i*16, 144, 5), c)
    S(p, 'router')

def usb():
    p = P(); T = lambda g: rot(g, 40, (100, 100)); R_ = lambda *a: T(rr(*a))
    m = R_(76, 6, 48, 62, 4); p.a(m, GREYL).shade(m, GREY, -6, -2).a(R_(85, 22, 11, 12, 2), INK2).a(R_(104, 22, 11, 12, 2), INK2)
    b = R_(64, 58, 72, 122, 16); p.a(b, CORAL).shade(b, CORALD, -9, -5).a(R_(74, 72, 52, 10, 5), CORALL)
    p.a(T(ring(100, 160, 11, 11, 5)), CORALX).a(R_(80, 96, 40, 40, 9), CORALL).a(T(ell(100, 116, 8)), WHITE); S(p, 'usb-stick')

def qr():
    p = P(); g = rr(14, 14, 172, 172, 16); p.a(g, WHITE).shade(g, '#D5E1F0', -7, -6)
    rows = ('00000001011000000', '00000000110100000', '00000001001000000', '00000000101100000', '00000001100100000', '00000000011000000', '00000001010100000',
            '01101001100101101', '10010110010110010', '01101011011010110', '00000000101100101', '00000001010011010', '00000000110100110', '00000001001011001', '00000000110110100', '00000001011001011', '00000000100110110')
    u = 148/17; m = []
    for i, r in enumerate(rows):
        for j, ch in enumerate(r):
            if ch == '1': m.append(box(26 + j*u - .15, 26 + i*u - .15, 26 + (j + 1)*u + .15, 26 + (i + 1)*u + .15))
    p.a(unary_union(m), INK)
    for X, Y in ((0, 0), (11, 0), (0, 11)):
        x, y = 26 + X*u, 26 + Y*u
        p.a(rr(x, y, 6*u, 6*u, 8).difference(rr(x + u, y + u, 4*u, 4*u, 4)), INK).a(rr(x + 1.9*u, y + 1.9*u, 2.2*u, 2.2*u, 4), BLUE)
    S(p, 'qr-code')

def controller():
    p = P(); g = poly('M 56,52 C 70,46 80,54 92,54 L 108,54 C 120,54 130,46 144,52 C 172,56 188,104 192,140 C 194,166 170,172 154,152 C 144,140 138,130 126,128 L 74,128 C 62,130 56,140 46,152 C 30,172 6,166 8,140 C 12,104 28,56 56,52 Z')
    for d in (-1, 1): p.a(rr(100 + d*48 - 22, 40, 44, 24, 10), INK)
    p.a(g, INK2).shade(g, INK, -9, -8)
    p.a(rr(49, 74, 14, 42, 5), GREYL).a(rr(35, 88, 42, 14, 5), GREYL)
    for dx, dy, c in ((0, -16, SUN), (16, 0, CORALL), (0, 16, GREENL), (-16, 0, BLUEL)): p.a(ell(144 + dx, 95 + dy, 9), c)
    p.a(rr(88, 78, 24, 9, 4.5), '#7D93B2').a(ell(100, 104, 7), BLUEX); S(p, 'game-controller')

def robot():
    p = P(); p.a(ell(100, 190, 60, 7), INK, '.13').a(rr(96, 12, 8, 26, 4), GREY).a(ell(100, 13, 10), CORALL)
    for d in (-1, 1):
        a = limb([(100 + d*46, 124), (100 + d*74, 136), (100 + d*76, 158)], [16, 15, 14]); p.a(a, GREYD).a(ell(100 + d*76, 160, 12), BLUE if d < 0 else BLUED)
        p.a(rr(100 + d*62 - 8, 60, 16, 34, 7), BLUE if d < 0 else BLUED); f_ = rr(100 + d*22 - 14, 170, 28, 18, 7); p.a(f_, INK2)
    b = rr(56, 112, 88, 64, 16); p.a(b, GREYL).shade(b, GREY, -10, -7).a(rr(76, 128, 48, 30, 8), INK2)
    p.a(heart(100, 143, .34), CORALL)
    h = rr(38, 32, 124, 86, 26); p.a(h, '#E4EDF7').shade(h, GREY, -9, -7); s = rr(52, 46, 96, 56, 20); p.a(s, INK)
    for d in (-1, 1): p.a(ell(100 + d*22, 69, 10, 12), '#6FD3F0').a(ell(100 + d*22 - 3, 65, 3.4), WHITE)
    p.a(limb([(88, 86), (100, 92), (112, 86)], [3, 5, 3]), '#6FD3F0'); S(p, 'robot')

def microphone():
    p = P(); p.a(rr(95, 136, 10, 46, 4), GREYD).a(rr(62, 176, 76, 14, 7), INK2)
    u = ring(100, 94, 56, 58, 11).intersection(box(0, 94, 200, 200)).union(rr(44, 82, 11, 20, 5)).union(rr(145, 82, 11, 20, 5)); p.a(u, INK2).shade(u, INK, -4, -3)
    g = rr(64, 10, 72, 122, 36); p.a(g, CORAL).shade(g, CORALD, -12, -6); t = g.intersection(box(0, 0, 200, 76)); p.a(t, GREYL).shade(t, GREY, -12, 0)
    for y in (32, 48, 64): p.a(limb([(74, y), (126, y)], 4.5), GREYD)
    p.a(box(64, 74, 136, 84), INK2).a(limb([(76, 96), (78, 112)], 6), CORALL); S(p, 'microphone')

def sim():
    p = P(); g = Polygon([(46, 18), (122, 18), (158, 54), (158, 182), (46, 182)]).buffer(10); p.a(g, BLUE).shade(g, BLUED, -8, -6)
    p.a(rr(64, 32, 48, 10, 5), BLUEL)
    c = rr(58, 84, 86, 82, 14); p.a(c, SUN).shade(c, SUND, -6, -5)
    L = union(box(84, 84, 88, 166), box(114, 84, 118, 166), box(58, 109, 88, 113), box(58, 137, 88, 141), box(114, 109, 144, 113), box(114, 137, 144, 141)); p.a(L, '#9A6C00').a(rr(86, 104, 30, 42, 8), SUNL).a(rr(86, 104, 30, 42, 8).difference(rr(90, 108, 22, 34, 5)), '#9A6C00'); S(p, 'sim-card')

def bank():
    p = P(); g = rot(rr(10, 44, 180, 114, 16), -7, (100, 100)); T = lambda q: rot(q, -7, (100, 100))
    p.a(g, TEAL).shade(g, TEALD, -8, -7).a(g.intersection(T(ell(170, 60, 80, 66))), TEALL, '.35')
    p.a(T(rr(28, 78, 40, 30, 7)), SUN).a(T(box(28, 91, 68, 94)), SUND).a(T(box(46, 78, 49, 108)), SUND)
    for i in range(4):
        for j in range(4): p.a(T(ell(33 + i*36 + j*7.5, 126, 2.9)), WHITE)
    p.a(T(rr(28, 140, 70, 7, 3.5)), TEALX)
    for r in (10, 19, 28):
        a = [(150 + r*math.cos(math.radians(t)) - 12, 68 + r*math.sin(math.radians(t))) for t in range(-48, 49, 12)]; p.a(T(limb(a, 5, 2)), WHITE)
    S(p, 'bank-card')

def battery():
    p = P(); p.a(rr(174, 80, 18, 40, 7), INK2); g = rr(10, 50, 168, 100, 20); p.a(g, INK).shade(g, '#121A2C', -6, -5).a(rr(22, 62, 144, 76, 10), '#E4EDF7')
    c = rr(29, 69, 30, 62, 6); p.a(c, CORAL).shade(c, CORALD, -7, -5)
    z = Polygon([(116, 66), (88, 106), (106, 106), (98, 136), (130, 94), (110, 94)]).buffer(1.5); p.a(z, GREYD); S(p, 'battery')

def charger():
    p = P(); c = limb([(70, 108), (72, 160), (110, 176), (134, 150), (128, 116), (140, 92), (150, 78)], 10); p.a(c, INK2)
    for d in (-1, 1): p.a(rr(70 + d*20 - 6, 8, 12, 36, 4), GREY).a(rr(70 + d*20 + 1, 8, 5, 36, 2), GREYD)
    g = rr(26, 34, 88, 78, 20); p.a(g, WHITE).shade(g, '#BDD0E8', -10, -8)
    p.a(Polygon([(76, 48), (52, 78), (68, 78), (62, 100), (90, 68), (73, 68)]).buffer(1.5), SUN)
    T = lambda q: rot(q, 35, (150, 78)); p.a(T(rr(151 - 11, 12, 20, 30, 3)), GREYL).a(T(rr(152, 12, 8, 30, 2)), GREY).a(T(rr(134, 38, 32, 46, 9)), INK); S(p, 'charger')

def bug():
    p = P()
    for d in (-1, 1):
        for y0, y1, x1 in ((84, 62, 80), (112, 114, 88), (138, 168, 78)):
            p.a(limb([(100 + d*40, y0), (100 + d*(x1 - 16), (y0 + y1)/2 - 4), (100 + d*x1, y1)], [10, 9, 7]), INK)
        p.a(limb([(100 + d*14, 42), (100 + d*24, 22), (100 + d*42, 14)], [7, 6, 5]), INK).a(ell(100 + d*43, 14, 7), INK)
    h = ell(100, 58, 36, 30); p.a(h, INK2).shade(h, INK, -8, -4)
    b = ell(100, 118, 54, 66); p.a(b, VIOLET).shade(b, VIOLETD, -12, -8).a(box(97, 56, 103, 184).intersection(b), INK)
    for x, y, r in ((72, 92, 10), (128, 92, 10), (66, 126, 12), (134, 126, 12), (80, 156, 9), (120, 156, 9)): p.a(ell(x, y, r), VIOLETL if x < 100 else '#8468C4')
    for d in (-1, 1):
        p.a(ell(100 + d*15, 52, 10), WHITE).a(ell(100 + d*13, 54, 5), INK)
        p.a(limb([(100 + d*26, 36), (100 + d*8, 44)], [6, 5]), '#5B6B88')
    S(p, 'bug')

def cloud():
    p = P(); g = union(ell(62, 120, 50, 44), ell(112, 90, 54, 54), ell(152, 126, 40, 38), rr(24, 116, 160, 48, 22)); p.a(g, BLUEL).a(g.intersection(move(g, -6, -7)), '#8DBDEE').a(ell(96, 72, 26, 14, -24), WHITE, '.6')
    a = union(rr(93, 110, 14, 38, 5), Polygon([(100, 84), (126, 116), (74, 116)]).buffer(4)); p.a(a, WHITE); S(p, 'cloud')

def thumbs():
    p = P(); g = poly('M 70,90 C 88,78 96,62 96,36 C 96,18 124,16 128,40 C 130,56 126,68 122,80 L 160,80 C 176,80 180,96 172,104 C 182,110 180,124 170,128 C 178,134 174,148 164,150 C 168,160 160,172 148,172 L 96,172 C 84,172 80,166 70,164 Z').buffer(2)
    p.a(g, SUN).shade(g, SUND, -9, -7)
    for y, x in ((104, 170), (128, 168), (150, 162)): p.a(limb([(132, y), (x, y)], [3, 4]), SUND)
    c = rr(20, 82, 48, 96, 10); p.a(c, BLUE).shade(c, BLUED, -9, -6).a(ell(38, 158, 6), BLUEX).a(limb([(80, 98), (100, 82), (107, 58)], [3, 7, 3]), SUNL); S(p, 'thumbs-up')

def comments():
    p = P()
    b = rr(74, 24, 120, 84, 24).union(poly('M 150,98 L 182,98 C 176,112 178,122 186,132 Q 160,128 150,98 Z')).buffer(3).buffer(-3); p.a(b, GREENL).shade(b, '#3F9C6A', -6, -6)
    for y, w in ((48, 76), (68, 52)): p.a(rr(96, y, w, 9, 4.5), WHITE, '.9')
    f_ = rr(8, 68, 132, 92, 26); f_ = f_.union(poly('M 28,150 L 66,150 Q 54,180 22,188 Q 32,172 28,150 Z')).buffer(3).buffer(-3)
    p.a(f_.buffer(5), WHITE).a(f_, BLUE).shade(f_, BLUED, -7, -6)
    for i in range(3): p.a(ell(42 + i*32, 113, 10), WHITE)
    S(p, 'comments')

def checklist():
    p = P(); b = rr(26, 22, 148, 170, 16); p.a(b, WOOD).shade(b, WOODD, -7, -6); s = rr(40, 40, 120, 140, 6); p.a(s, WHITE).shade(s, '#D5E1F0', -6, -5)
    p.a(rr(66, 12, 68, 34, 10), INK2).a(rr(84, 6, 32, 20, 10), INK2).a(ell(100, 18, 5), GREYL)
    for i, c in enumerate((GREEN, GREEN, None)):
        y = 72 + i*36
        if c: p.a(rr(50, y - 12, 26, 26, 6), GREEN).a(union(limb([(56, y + 1), (62, y + 7)], 5.5), limb([(62, y + 7), (71, y - 5)], 5.5)), WHITE)
        else: q = rr(50, y - 12, 26, 26, 6); p.a(q.difference(q.buffer(-4.5)), GREYD)
        p.a(rr(86, y - 3, 60 - (i % 2)*14, 9, 4.5), '#AEBED4')
    S(p, 'checklist')

def main():
    for fn in (headphones, tv, laptop, router, usb, qr, controller, robot, microphone, sim, bank, battery, charger, bug, cloud, thumbs, comments, checklist): fn()
if __name__ == '__main__': main()
