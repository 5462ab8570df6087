"""24 animal heads (120x120). The program draws the round backdrop: centre (60,60), radius 60."""
from shapes import *

BROWN, BROWND, BROWNL = '#8F6142', '#734A30', '#B98A62'
PINK, PINKD = '#F7AEC0', '#EC8CA6'
WH, WHD = '#F4F1FA', '#D6D0E4'     # white fur keeps a tint, or it is lost on paper
MUZ = '#FFF3DF'
DARK = '#2B2436'

class A(Part):
    def __init__(self, name): super().__init__(120, 120); self.name = name
    def head(self, g, c, d):
        """A head or ear with one flat shade on the right and below."""
        return self.a(g, c).shade(g, d, -4.5, -3, '.6')
    def both(self, g, c, d=None, dl=None):
        """The same shape on both sides; the right one is in the shade."""
        m = mir(g, 60); self.a(g, c).a(m, d or c); return self
    def eyes(self, y=60, dx=14, r=5.2, c=INK):
        for d in (-1, 1):
            X = 60 + d*dx; self.a(ell(X, y, r*.88, r), c).a(ell(X - r*.28, y - r*.36, r*.36), WHITE).a(ell(X + r*.32, y + r*.42, r*.17), WHITE, '.85')
        return self
    def blush(self, y=70, dx=25, c='#F08A78', op='.5'):
        for d in (-1, 1): self.a(ell(60 + d*dx, y, 6, 4), c, op)
        return self
    def nose(self, y=68, w=5, h=3.8, c=INK):
        return self.a(poly(f'M {60-w},{y-h*.7} Q 60,{y-h*1.25} {60+w},{y-h*.7} Q {60+w*.9},{y+h*.5} 60,{y+h} Q {60-w*.9},{y+h*.5} {60-w},{y-h*.7} Z').buffer(.6), c)
    def smile(self, y=72, w=7.5, c='#7C2320', drop=True, h=4.2):
        """Two small bows under the nose."""
        if drop: self.a(limb([(60, y - 3), (60, y + 1)], 2), c)
        for d in (-1, 1): self.a(limb([(60, y), (60 + d*w*.45, y + h), (60 + d*w, y + h*.35)], [2.2, 2.8, 2]), c)
        return self
    def grin(self, y=74, w=8, h=6.5, c='#7C2320'):
        """An open happy mouth."""
        g = poly(f'M {60-w},{y} Q 60,{y+3} {60+w},{y} C {60+w},{y+h} {60+w*.5},{y+h+3} 60,{y+h+3} C {60-w*.5},{y+h+3} {60-w},{y+h} {60-w},{y} Z').buffer(.8)
        return self.a(g, c).a(g.intersection(ell(60, y + h + 4, w*.6, 5)), '#E9735F')
    def done(self): self.save(f'animals/{self.name}.svg')

def H(rx=37, ry=34, cy=64, k=.62):
    """A soft round head, a little wider than high."""
    return poly(f'M 60,{cy-ry} C {60+rx*k},{cy-ry} {60+rx},{cy-ry*.6} {60+rx},{cy+2} C {60+rx},{cy+ry*.68} {60+rx*.55},{cy+ry} 60,{cy+ry} C {60-rx*.55},{cy+ry} {60-rx},{cy+ry*.68} {60-rx},{cy+2} C {60-rx},{cy-ry*.6} {60-rx*k},{cy-ry} 60,{cy-ry} Z', 20)

def cat():
    p = A('cat'); e = poly('M 25,56 C 22,36 24,24 29,16 C 40,22 48,28 54,36 Z').buffer(2)
    p.both(e, '#F4A640', '#E28C28').both(poly('M 30,44 C 28,36 29,30 31,25 C 38,29 43,33 46,38 Z').buffer(1), PINK)
    g = H(38, 33, 66); p.head(g, '#F4A640', '#E28C28')
    for x, l in ((-9, 10), (0, 14), (9, 10)): p.a(limb([(60 + x, 34), (60 + x*.9, 34 + l)], [4, 2.4]), '#D97F1E')
    p.a(ell(53, 79, 11, 9).union(ell(67, 79, 11, 9)).intersection(g), MUZ)
    p.eyes(63, 15).nose(73, 4, 3.2, '#E9735F').smile(78, 8)
    for d in (-1, 1):
        for y, e2 in ((74, 72), (80, 81)): p.a(limb([(60 + d*27, y), (60 + d*42, e2)], [2, 1.2]), '#B96A16')
    p.blush(74, 24).done()

def fox():
    p = A('fox'); e = poly('M 23,58 C 18,38 18,24 24,13 C 38,18 48,28 54,38 Z').buffer(2)
    p.both(e, '#EE7A3A', '#DB6426').both(poly('M 24,34 C 22,26 22,20 25,15 C 32,18 37,21 41,26 Z').buffer(1.4), INK2)
    g = poly('M 60,32 C 82,32 96,44 98,62 C 99,70 94,74 90,76 C 80,86 70,98 60,100 C 50,98 40,86 30,76 C 26,74 21,70 22,62 C 24,44 38,32 60,32 Z', 18).buffer(1.5); p.head(g, '#EE7A3A', '#D65F22')
    for d in (-1, 1): p.a((poly('M 60,100 C 52,98 40,88 30,76 C 26,74 21,70 22,63 C 32,62 46,66 52,76 C 55,82 58,88 60,90 Z') if d < 0 else mir(poly('M 60,100 C 52,98 40,88 30,76 C 26,74 21,70 22,63 C 32,62 46,66 52,76 C 55,82 58,88 60,90 Z'), 60)).buffer(.8).intersection(g), MUZ if d < 0 else '#F3E2C8')
    p.a(poly('M 50,78 C 54,86 57,92 60,101 C 63,92 66,86 70,78 Z').buffer(2).intersection(g), MUZ)
    p.eyes(64, 15).nose(88, 5.5, 4.2); p.blush(74, 27, op='.45').done()

def buffalo():
    p = A('buffalo'); hn = poly('M 40,40 C 24,42 10,36 6,16 C 14,24 26,26 44,28 Z').buffer(2.5)
    p.both(hn, '#E9DCC0', '#D3C3A0').both(rot(ell(21, 56, 14, 8), 16, (21, 56)), '#5F6B80', '#525D72').both(rot(ell(21, 57, 8.5, 4.4), 16, (21, 57)), '#C79BA0')
    g = poly('M 60,30 C 80,30 92,40 92,58 C 92,70 88,84 82,94 C 76,104 44,104 38,94 C 32,84 28,70 28,58 C 28,40 40,30 60,30 Z', 18); p.head(g, '#75829A', '#5F6B80')
    p.a(poly('M 44,32 C 50,24 70,24 76,32 C 72,42 66,44 64,38 C 62,46 56,46 54,38 C 50,44 46,40 44,32 Z').buffer(1), '#4A5468')
    m = ell(60, 86, 27, 17); p.a(m, '#C2C9D8').shade(m, '#A5AEC2', -4, -2, '.7')
    for d in (-1, 1): p.a(ell(60 + d*10, 81, 3.6, 4.4), '#4A5468')
    p.a(limb([(50, 92), (60, 96), (70, 92)], [2, 3.2, 2]), '#4A5468'); p.eyes(60, 16).blush(71, 26, op='.4').done()

def rabbit():
    p = A('rabbit')
    for d in (-1, 1):
        e = rot(ell(60 + d*15, 28, 10.5, 27), d*9, (60 + d*15, 50)); i = rot(ell(60 + d*15, 30, 5, 19), d*9, (60 + d*15, 50)); p.a(e, WH if d < 0 else '#E6E1F0').shade(e, WHD, -2.5, 0).a(i, PINK)
    g = H(35, 31, 74); p.head(g, WH, '#CFC8E0').a(ell(53, 86, 9, 7.5).union(ell(67, 86, 9, 7.5)), WHITE)
    p.a(rr(55.5, 89, 9, 8, 2), WHITE).a(box(59.6, 89, 60.4, 97), WHD).eyes(71, 14).nose(81, 4, 3.2, PINKD).smile(86, 8).blush(82, 24, '#F38FA6', '.6').done()

def tiger():
    p = A('tiger'); p.both(ell(32, 38, 14), '#F08C34', '#DA7420').both(ell(32, 39, 7.5), MUZ)
    g = H(39, 34, 66); p.head(g, '#F29338', '#DA7420')
    p.a(limb([(60, 33), (60, 48)], [6, 3]), DARK)
    for d in (-1, 1):
        p.a(limb([(60 + d*11, 35), (60 + d*9, 46)], [5, 2.4]), DARK)
        for y in (62, 72, 82): p.a(limb([(60 + d*41, y - 2), (60 + d*29, y)], [6, 2]).intersection(g), DARK)
        p.a(ell(60 + d*15, 50, 6, 4), MUZ)
    p.a(ell(51, 82, 12, 10).union(ell(69, 82, 12, 10)).union(ell(60, 90, 9, 8)).intersection(g), MUZ)
    p.eyes(62, 15).nose(75, 5, 3.8, '#D9573D').grin(82, 7, 5).done()

def bear():
    p = A('bear'); p.both(ell(30, 38, 14), BROWN, BROWND).both(ell(31, 39, 7.5), '#D9A87C')
    g = H(38, 34, 66); p.head(g, BROWN, BROWND); m = ell(60, 82, 17, 13); p.a(m, '#E3BD94').shade(m, '#CFA57A', -3, -2, '.7')
    p.eyes(62, 15).nose(76, 5.6, 4).smile(82, 7).blush(74, 26, op='.45').done()

def fish():
    p = A('fish')
    p.a(poly('M 84,62 C 96,46 106,40 114,38 C 110,52 110,72 114,86 C 106,84 96,78 84,62 Z').buffer(1.5), '#2B7FC4').a(limb([(96, 62), (108, 50)], [1.5, 2.5]), '#5AA5E0').a(limb([(96, 64), (108, 74)], [1.5, 2.5]), '#5AA5E0')
    p.a(poly('M 40,36 C 48,20 66,16 80,22 C 78,30 76,36 76,42 Z').buffer(1.5), '#2B7FC4').a(poly('M 46,88 C 52,100 62,104 72,102 C 70,96 68,92 68,86 Z').buffer(1.5), '#2B7FC4')
    g = poly('M 8,64 C 10,44 28,30 52,30 C 76,30 92,48 96,62 C 92,78 76,95 52,95 C 28,95 10,82 8,64 Z', 18); p.head(g, '#4FA3E6', '#2F86CF')
    p.a(g.intersection(ell(46, 104, 42, 26)), '#BFE3F8')
    for x, y in ((70, 52), (80, 62), (70, 72)): p.a(limb([(x - 4, y - 6), (x + 3, y), (x - 4, y + 6)], [1.6, 3, 1.6]), '#2F86CF')
    f_ = poly('M 50,66 C 58,62 66,64 70,70 C 64,78 56,80 50,76 Z').buffer(1); p.a(f_, '#2B7FC4')
    p.a(ell(34, 56, 10.5, 11.5), WHITE).a(ell(32.5, 57, 6, 7), INK).a(ell(30.5, 54, 2.4), WHITE)
    p.a(limb([(13, 72), (20, 77), (28, 74)], [2.4, 3.4, 2]), '#1B5C98').a(ell(38, 75, 6, 4), '#F08A78', '.55')
    for x, y, r in ((16, 34, 4), (24, 22, 5.5)): p.a(ell(x, y, r), BLUEX).a(ell(x - r*.3, y - r*.3, r*.35), WHITE)
    p.done()

def dog():
    p = A('dog'); g = H(35, 34, 64); p.head(g, '#C98E58', '#AE7341')
    p.a(poly('M 60,30 C 66,40 69,50 67,62 L 53,62 C 51,50 54,40 60,30 Z').buffer(1), '#F3DFC2')
    for d in (-1, 1):
        e = poly('M 40,34 C 26,30 14,44 15,66 C 16,80 27,84 32,74 C 35,64 35,52 44,42 Z').buffer(2); e = e if d < 0 else mir(e, 60); p.a(e, '#8A5530' if d < 0 else '#7A4826').shade(e, '#6B3E20', -3, 0, '.5')
    p.a(ell(60, 82, 19, 15).intersection(g), '#FBEBD3'); t = poly('M 55,89 L 65,89 C 66,98 63,101 60,101 C 57,101 54,98 55,89 Z').buffer(.8); p.a(t, '#F0806E').a(limb([(60, 91), (60, 97)], 1.4), '#D9573D')
    p.eyes(62, 14).nose(76, 6.4, 4.6).smile(83, 9).done()

def elephant():
    p = A('elephant')
    for d in (-1, 1):
        e = poly('M 40,38 C 24,24 6,36 7,58 C 8,78 24,86 38,74 Z').buffer(2); i = poly('M 37,44 C 26,35 14,43 14,58 C 15,71 26,76 36,69 Z').buffer(1)
        if d > 0: e, i = mir(e, 60), mir(i, 60)
        p.a(e, '#8FA6C4' if d < 0 else '#8098B8').shade(e, '#7089AB', -2, -2, '.6').a(i, '#F2BFC6' if d < 0 else '#E6AEB7')
    g = H(31, 32, 58); p.head(g, '#9FB4CF', '#8098B8')
    t = limb([(60, 66), (59, 84), (61, 98), (71, 105), (80, 99)], [22, 17, 14, 12, 10]); p.a(t, '#9FB4CF').shade(t, '#8098B8', -4, -1, '.7')
    for y in (80, 88): p.a(limb([(53, y), (60, y + 2), (67, y)], [1.2, 2, 1.2]), '#7089AB')
    for d in (-1, 1): p.a(limb([(60 + d*15, 80), (60 + d*17, 90), (60 + d*21, 94)], [6, 5.5, 3]), '#FFF6E6')
    p.a(limb([(56, 26), (54, 18)], [3, 1.5]), '#7089AB').a(limb([(61, 26), (64, 17)], [3, 1.5]), '#7089AB')
    p.eyes(58, 16).blush(68, 22, op='.5').done()

def panda():
    p = A('panda'); p.both(ell(29, 38, 14), DARK, '#211B2B')
    g = H(39, 34, 66); p.head(g, WH, '#CBC5DA')
    for d in (-1, 1): p.a(rot(ell(60 + d*16, 64, 10, 12.5), d*24, (60 + d*16, 64)), DARK)
    for d in (-1, 1): p.a(ell(60 + d*15, 63, 5.4, 6), WHITE).a(ell(60 + d*14.4, 64, 3.4, 4), INK).a(ell(60 + d*14.4 - 1.2, 62.4, 1.4), WHITE)
    p.nose(79, 5, 3.6).smile(84, 7).blush(80, 26, '#F38FA6', '.55').done()

def frog():
    p = A('frog'); p.both(ell(37, 38, 16), '#62B95A', '#52A64C')
    g = H(41, 32, 68, .7); p.head(g, '#62B95A', '#4A9A46').a(ell(37, 38, 14), '#62B95A').a(ell(83, 38, 14), '#5BB054')
    for d in (-1, 1): p.a(ell(60 + d*23, 38, 10.5), WHITE).a(ell(60 + d*22, 39, 5.8, 6.4), INK).a(ell(60 + d*22 - 2, 36.4, 2.2), WHITE)
    p.a(g.intersection(ell(60, 98, 28, 16)), '#C4E8A0')
    p.a(limb([(36, 70), (46, 80), (60, 83), (74, 80), (84, 70)], [2.4, 3.6, 3.8, 3.6, 2.4]), '#2E6E34')
    for d in (-1, 1): p.a(ell(60 + d*4, 63, 1.6, 1.2), '#2E6E34')
    p.blush(76, 32, '#F38F78', '.7').done()

def pig():
    p = A('pig'); e = poly('M 28,56 C 16,42 18,28 24,22 C 38,24 48,32 52,40 Z').buffer(2)
    p.both(e, '#F2A0B4', '#E88CA3').both(poly('M 24,36 C 22,31 24,28 26,27 C 33,29 38,33 41,37 C 34,40 28,46 26,52 Z').buffer(.5), '#E57F99')
    g = H(38, 33, 66); p.head(g, '#F9B8C7', '#EB93A9'); m = ell(60, 76, 16, 12); p.a(m, '#F08FA8').shade(m, '#E27591', -3, -2, '.7')
    for d in (-1, 1): p.a(ell(60 + d*6, 76, 3, 4.2), '#B84868')
    p.eyes(60, 17).a(limb([(50, 91), (60, 95), (70, 91)], [2, 3, 2]), '#B84868').blush(76, 27, '#EE7A94', '.5').done()

def chick():
    p = A('chick')
    for pts in ([(60, 34), (52, 24), (46, 20)], [(60, 34), (60, 20), (60, 13)], [(60, 34), (68, 24), (75, 21)]): p.a(limb(pts, [8, 8, 3]), '#F5B301')
    g = H(37, 36, 66); p.head(g, '#FFD957', '#F2BC1E')
    p.a(limb([(31, 62), (34, 48), (44, 39)], [2, 5, 2]), '#FFEB9C')
    p.a(poly('M 47,73 Q 60,64 73,73 Q 60,79 47,73 Z').buffer(1.4), '#F08A2C').a(poly('M 50,75 Q 60,79 70,75 Q 66,87 60,87 Q 54,87 50,75 Z').buffer(1), '#D96E18')
    p.eyes(60, 17, 5.6).blush(74, 26, '#F28A4C', '.6').done()

def monkey():
    p = A('monkey'); p.both(ell(22, 64, 15), '#9A6440', '#835233').both(ell(23, 64, 9), '#F0C9A0', '#E3B88C')
    p.a(limb([(56, 32), (60, 22), (70, 20)], [8, 7, 3]), '#9A6440')
    g = H(36, 35, 64); p.head(g, '#9A6440', '#7C4C2E')
    fc = union(ell(47, 59, 15, 15), ell(73, 59, 15, 15), ell(60, 80, 23, 17)).buffer(3).buffer(-3); p.a(fc.intersection(g.buffer(-2)), '#F5D2AC').shade(fc.intersection(g.buffer(-2)), '#E3B88C', -3.5, -2, '.7')
    for d in (-1, 1): p.a(ell(60 + d*3.6, 74, 1.7, 2.2), BROWND)
    p.eyes(60, 13).grin(81, 10, 5.5).blush(72, 22, op='.5').done()

def mouse():
    p = A('mouse')
    for d in (-1, 1): e = ell(60 + d*30, 38, 21); p.a(e, '#A9B1C6' if d < 0 else '#98A1B8').shade(e, '#8B94AD', -3, -2, '.6').a(ell(60 + d*30, 39, 13), PINK if d < 0 else '#EF9DB1')
    g = poly('M 60,36 C 82,36 94,50 93,66 C 92,84 74,99 60,99 C 46,99 28,84 27,66 C 26,50 38,36 60,36 Z', 18); p.head(g, '#B9C0D2', '#98A1B8')
    p.a(ell(60, 86, 13, 10).intersection(g), '#E4E8F0').eyes(64, 14).a(ell(60, 79, 5, 4), '#EC6F8C').a(ell(58.5, 77.6, 1.5), WHITE, '.8').smile(85, 6.5)
    p.a(rr(57, 88.5, 6, 6, 1.5), WHITE)
    for d in (-1, 1):
        for y, e2 in ((78, 75), (83, 84)): p.a(limb([(60 + d*18, y), (60 + d*38, e2)], [1.8, 1]), '#7D869E')
    p.blush(75, 24, '#F38FA6', '.5').done()

def duck():
    p = A('duck'); p.a(limb([(58, 34), (53, 22), (44, 17)], [9, 7, 3]), '#2A8F84').a(limb([(62, 34), (66, 22), (75, 19)], [9, 7, 3]), '#1F7A70')
    g = H(36, 35, 64); p.head(g, '#36A396', '#217F74').a(g.intersection(poly('M 10,92 Q 60,104 110,92 L 110,110 L 10,110 Z')), '#F8F4E6').a(limb([(32, 60), (36, 46), (46, 38)], [2, 5, 2]), '#74C9BE')
    b = poly('M 38,75 C 42,67 52,66 60,69 C 68,66 78,67 82,75 C 84,81 80,85 74,85 C 68,89 52,89 46,85 C 40,85 36,81 38,75 Z').buffer(1.5); p.a(b, '#FFC13D').shade(b, '#E89A1C', -2, -3).a(limb([(42, 79), (60, 82), (78, 79)], [1.4, 2.6, 1.4]), '#C97A10')
    for d in (-1, 1): p.a(ell(60 + d*5, 73, 1.8, 1.2), '#C97A10').a(ell(60 + d*16, 57, 8, 8.6), '#EAF7F4')
    p.eyes(58, 16, 5.6).blush(71, 29, '#F5A08C', '.6').done()

def turtle():
    p = A('turtle'); sh = poly('M 10,86 C 8,44 32,16 60,16 C 88,16 112,44 110,86 Z').intersection(ell(60, 60, 57)); p.a(sh, '#3E8E5C').shade(sh, '#2C7248', -6, -2)
    for x, y, r in ((60, 27, 10), (34, 38, 9), (86, 38, 9), (20, 62, 8), (100, 62, 8)): p.a(Polygon([(x + r*math.cos(math.radians(a)), y + r*.85*math.sin(math.radians(a))) for a in range(0, 360, 60)]).buffer(1).intersection(sh), '#5FB47F' if x < 70 else '#55A975')
    g = H(32, 32, 72); p.head(g, '#A9D27A', '#86B556')
    p.eyes(68, 14, 5.6)
    for d in (-1, 1): p.a(ell(60 + d*3, 78, 1.4, 1.2), '#4F7F2E')
    p.a(limb([(48, 84), (54, 90), (60, 91.5), (66, 90), (72, 84)], [2, 3, 3.2, 3, 2]), '#4F7F2E').blush(80, 22, '#F08A78', '.6').done()

def owl():
    p = A('owl'); e = poly('M 24,54 C 20,36 22,24 26,18 C 36,26 46,30 58,32 Z').buffer(2); p.both(e, '#8A5E8C', '#774C7A')
    g = H(38, 36, 64, .7); p.head(g, '#A0729F', '#845585')
    for y, n in ((84, 3), (92, 2)):
        for k in range(n): x = 60 + (k - (n - 1)/2)*14; p.a(limb([(x - 6, y), (x, y + 5), (x + 6, y)], [2, 3.4, 2]), '#E9D3E6')
    for d in (-1, 1): p.a(ell(60 + d*16, 58, 18.5), '#F4E4EE' if d < 0 else '#EAD6E4')
    for d in (-1, 1): p.a(ell(60 + d*15, 58, 11.5), SUNL).a(ell(60 + d*14.5, 58, 7.5, 8), INK).a(ell(60 + d*14.5 - 2.4, 55, 2.8), WHITE).a(ell(60 + d*14.5 + 2.4, 61.5, 1.3), WHITE, '.85')
    p.a(poly('M 53,66 Q 60,62 67,66 Q 66,76 60,81 Q 54,76 53,66 Z').buffer(1), '#F5A01E').a(poly('M 60,64 Q 65,64 67,66 Q 66,76 60,81 Z').buffer(.6), '#DE8410').done()

def lion():
    p = A('lion')
    m = union(*[ell(60 + 37*math.cos(math.radians(a)), 62 + 37*math.sin(math.radians(a)), 16.5) for a in range(0, 360, 30)]).union(ell(60, 62, 40)); p.a(m, '#C4682A').shade(m, '#A8541E', -5, -4)
    p.both(ell(35, 38, 10), '#F6C25E', '#E3A93F').both(ell(35.5, 39, 5), '#D98A5A')
    g = H(32, 31, 64); p.head(g, '#F8C765', '#E3A93F')
    p.a(ell(53, 80, 9.5, 8).union(ell(67, 80, 9.5, 8)).union(ell(60, 86, 8, 8)).intersection(g), '#FFF1D2')
    p.eyes(61, 13.5).nose(73, 6, 4.2, '#8A4A24').smile(80, 7.5)
    for d in (-1, 1):
        for dx, dy in ((8, 79), (11, 83)): p.a(ell(60 + d*dx, dy, .9), '#B9864A')
    p.blush(73, 22, op='.5').done()

def sheep():
    p = A('sheep'); w = union(*[ell(60 + 33*math.cos(math.radians(a)), 54 + 30*math.sin(math.radians(a)), 16) for a in range(0, 360, 36)]).union(ell(60, 56, 36)); p.a(w, WH).shade(w, WHD, -5, -4)
    p.both(rot(ell(20, 62, 14, 7.5), 14, (20, 62)), '#E3C3A4', '#D3B190').both(rot(ell(20, 63, 8, 3.8), 14, (20, 63)), PINK)
    g = poly('M 60,40 C 78,40 87,50 87,64 C 87,82 76,101 60,101 C 44,101 33,82 33,64 C 33,50 42,40 60,40 Z', 18); p.head(g, '#F3D9BE', '#DDBB9A')
    f_ = union(ell(46, 42, 11), ell(60, 38, 13), ell(74, 42, 11)); p.a(f_, WHITE).shade(f_, '#E4DFEF', -3, -3)
    p.eyes(66, 13).nose(81, 4.6, 3.4, '#A8644A').smile(87, 6.5, '#A8644A').blush(78, 19, '#F08A78', '.6').done()

def horse():
    p = A('horse'); p.a(poly('M 46,30 C 40,16 52,8 66,12 C 86,14 100,32 100,56 C 102,72 98,84 92,92 C 90,76 86,62 80,50 Z').buffer(1.5), '#5A3A2A')
    e = poly('M 36,40 C 28,30 28,18 32,11 C 41,16 47,24 49,32 Z').buffer(1.6); p.both(e, '#B97645', '#A26336').both(poly('M 36,31 C 33,26 33,20 34,17 C 39,20 42,24 43,29 Z').buffer(.6), '#F0C9A8')
    g = poly('M 60,26 C 80,26 88,38 87,54 C 86,66 83,74 82,84 C 82,98 72,105 60,105 C 48,105 38,98 38,84 C 37,74 34,66 33,54 C 32,38 40,26 60,26 Z', 18); p.head(g, '#C9864F', '#AA6A38')
    p.a(poly('M 60,44 C 64,50 65,58 64,68 L 56,68 C 55,58 56,50 60,44 Z').buffer(1), '#FBEBD3')
    m = poly('M 37,84 C 38,74 48,70 60,70 C 72,70 82,74 83,84 C 83,98 73,105 60,105 C 47,105 37,98 37,84 Z', 18); p.a(m, '#F0D3B0').shade(m, '#DBB78E', -4, -2, '.8')
    for d in (-1, 1): p.a(ell(60 + d*10, 82, 3, 4), '#8A5530')
    p.a(limb([(49, 92), (60, 97), (71, 92)], [2, 3.2, 2]), '#8A5530')
    p.a(poly('M 46,28 C 48,16 64,12 74,18 C 76,30 70,44 62,46 C 64,40 62,36 60,34 C 58,40 54,44 48,44 C 50,38 48,32 46,28 Z').buffer(1), '#5A3A2A')
    p.eyes(58, 16.5).blush(68, 22, op='.4').done()

def bee():
    p = A('bee')
    for d in (-1, 1): w = rot(ell(60 + d*38, 44, 20, 13), d*-28, (60 + d*38, 44)); p.a(w, '#CFE6F7').shade(w, '#AFCFEA', -2, -3).a(limb([(60 + d*26, 50), (60 + d*46, 38)], [2, 1.2]), '#9CC2E2')
    for d in (-1, 1): p.a(limb([(60 + d*9, 36), (60 + d*13, 22), (60 + d*22, 15)], [4, 3.4, 3.4]), DARK).a(ell(60 + d*23, 14.5, 5.5), DARK).a(ell(60 + d*23 - 1.5, 13, 1.6), '#6B6280')
    g = H(36, 35, 68); p.head(g, '#FFCF3F', '#EBA91A')
    for y0, y1 in ((37, 45),): p.a(g.intersection(poly(f'M 10,{y0-6} Q 60,{y1+4} 110,{y0-6} L 110,{y0-18} Q 60,{y0-10} 10,{y0-18} Z')), DARK)
    p.a(g.intersection(poly('M 10,92 Q 60,104 110,92 L 110,99 Q 60,111 10,99 Z')), DARK)
    p.eyes(62, 15, 6).grin(73, 8, 5.5).blush(74, 26, '#F0733C', '.55').done()

def whale():
    p = A('whale')
    for pts in ([(58, 34), (54, 20), (44, 14)], [(62, 34), (66, 20), (76, 14)]): p.a(limb(pts, [5, 6, 4]), '#6DC0EE')
    p.a(ell(42, 17, 5), '#A9DCF7').a(ell(78, 17, 5), '#A9DCF7').a(ell(60, 14, 4), '#A9DCF7').a(limb([(60, 32), (60, 20)], [4, 5]), '#8CCEF3')
    p.both(poly('M 24,70 C 12,72 6,82 8,92 C 18,94 28,88 34,80 Z').buffer(2), '#2F6FB5', '#285F9F')
    g = poly('M 60,32 C 88,32 104,50 103,70 C 102,90 84,100 60,100 C 36,100 18,90 17,70 C 16,50 32,32 60,32 Z', 18); p.head(g, '#3F86CE', '#2F6FB5')
    b = g.intersection(poly('M 10,78 Q 60,70 110,78 L 110,110 L 10,110 Z')); p.a(b, '#E6F1FA').a(b.difference(move(g, -5, -3)), '#C4D9EC')
    for y in (88, 94): p.a(limb([(34, y), (60, y + 2), (86, y)], [1, 2, 1]).intersection(b), '#B4CCE4')
    p.a(ell(60, 35, 6, 2.4), '#285F9F').eyes(62, 22, 5.6).a(limb([(46, 79), (60, 84), (74, 79)], [2, 3.2, 2]), '#1F4F86').blush(72, 32, '#F08A98', '.6').done()

def deer():
    p = A('deer')
    for d in (-1, 1):
        for pts, w in (([(60 + d*12, 36), (60 + d*17, 22), (60 + d*28, 9)], [6, 5, 3]), ([(60 + d*16, 25), (60 + d*12, 14)], [4.5, 3]), ([(60 + d*20, 19), (60 + d*33, 20)], [4.5, 3])): p.a(limb(pts, w), '#8A5F3C' if d < 0 else '#774E2F')
    p.both(rot(ell(22, 50, 17, 9), 24, (22, 50)), '#C9834A', '#B5703A').both(rot(ell(22, 51, 11, 5), 24, (22, 51)), '#F3CDB2')
    g = poly('M 60,32 C 80,32 91,44 90,60 C 89,76 76,102 60,102 C 44,102 31,76 30,60 C 29,44 40,32 60,32 Z', 18); p.head(g, '#D08E54', '#B5703A')
    for x, y, r in ((50, 42, 2.6), (60, 39, 2.8), (70, 42, 2.6), (55, 48, 2.2), (65, 48, 2.2)): p.a(ell(x, y, r), '#FBE5C8')
    p.a(ell(60, 87, 16, 15).intersection(g), '#FBE9D0')
    p.eyes(64, 15, 5.6).nose(81, 5.6, 4.2).smile(87, 6.5).blush(75, 23, op='.5').done()

def main():
    for a in (cat, fox, buffalo, rabbit, tiger, bear, fish, dog, elephant, panda, frog, pig, chick, monkey, mouse, duck, turtle, owl, lion, sheep, horse, bee, whale, deer): a()
if __name__ == '__main__': main()
