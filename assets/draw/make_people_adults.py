"""Six more grown-ups: ong (grandfather), bo (father), thay (teacher), doan (youth leader), congan (police officer), tuvan (the helpline's
counsellor)."""
from people import *

ADULTS = {
    'ong':    dict(cy=150, kind='adult', skin='b', old=True, brow='#B9BEC9', crop=(200, -4, 112)),
    'bo':     dict(cy=126, kind='adult', skin='c', brow='#2B2028', m=dict(bt=8)),
    'thay':   dict(cy=126, kind='adult', skin='b', brow='#2F2838', m=dict(bt=7.5)),
    'doan':   dict(cy=138, kind='adult', skin='a', fem=True, ears=False),
    'congan': dict(cy=134, kind='adult', skin='c', brow='#2B2028', m=dict(bt=8), crop=(200, -18, 118)),
    'tuvan':  dict(cy=138, kind='adult', skin='b', fem=True, ears=False),
}
CH.update(ADULTS)
h, hl = HAIR
WHITEH, WHITEHD = '#F1F3F7', '#CBD2DE'

# ---------- hair ----------
def ong_beard(p, T):
    g = poly('M -34,52 C -26,60 -14,44 0,44 C 14,44 26,60 34,52 C 38,76 24,112 0,124 C -24,112 -38,76 -34,52 Z')
    p.a(T(g), WHITEH).shade(T(g), WHITEHD, -9, 0)
    for x in (-12, 4, 16): p.a(T(limb([(x, 84), (x*.7, 104)], [3, 1.5])), WHITEHD)
ADULTS['ong']['beard'] = ong_beard

def hair_ong(B, Fr, T):
    for d in (-1, 1):
        g = poly(f'M {d*80},12 C {d*92},-18 {d*90},-56 {d*64},-74 C {d*50},-80 {d*44},-70 {d*50},-62 C {d*64},-48 {d*68},-26 {d*70},-2 C {d*71},10 {d*78},16 {d*80},12 Z')
        Fr.a(T(g), WHITEH if d < 0 else WHITEHD)
    top = poly('M -66,-58 C -60,-86 -30,-98 0,-98 C 30,-98 60,-86 66,-58 C 44,-74 20,-80 -4,-78 C -28,-77 -50,-70 -66,-58 Z'); Fr.a(T(top), WHITEH).shade(T(top), WHITEHD, -7, -4)
    for d in (-1, 1): Fr.a(T(limb([(d*4, 40), (d*18, 38), (d*32, 46)], [8, 9, 3])), WHITEH if d < 0 else WHITEHD)     # moustache

def short_hair(Fr, T, cap, light, sides=True):
    g = poly(cap); Fr.a(T(g), h)
    if sides:
        for d in (-1, 1): Fr.a(T(poly(f'M {d*79},-34 C {d*84},-14 {d*82},2 {d*79},14 C {d*75},18 {d*72},12 {d*71},2 C {d*70},-12 {d*68},-24 {d*62},-36 Z')), h)
    Fr.a(T(g.intersection(limb(light, [6, 12, 6]))), hl)

def hair_bo(B, Fr, T):
    short_hair(Fr, T, 'M -80,-14 C -92,-66 -56,-106 2,-106 C 60,-106 92,-66 80,-14 C 76,-30 70,-40 60,-48 C 40,-54 22,-46 2,-50 C -18,-54 -40,-52 -60,-46 C -70,-40 -76,-30 -80,-14 Z',
               [(-52, -64), (-26, -86), (10, -90)])
    for x in (-28, 0, 28): Fr.a(T(limb([(x, -52), (x + 6, -66), (x + 4, -80)], [3, 2.5, 1])), hl)

def hair_thay(B, Fr, T):
    short_hair(Fr, T, 'M -79,-10 C -90,-62 -58,-104 -4,-104 C 54,-108 90,-64 79,-10 C 74,-28 66,-42 56,-52 C 30,-42 -10,-40 -38,-62 C -52,-54 -70,-34 -79,-10 Z',
               [(-30, -80), (6, -90), (44, -74)])
    Fr.a(T(limb([(-38, -62), (-40, -80), (-34, -98)], [2.5, 3, 1])), hl)
    for d in (-1, 1):
        q = rr(d*32 - 24, -9, 48, 38, 13); Fr.a(T(q.difference(q.buffer(-4.5))), '#2A3550').a(T(limb([(d*55, 4), (d*76, 0)], 4.5)), '#2A3550')
        Fr.a(T(q.buffer(-4.5).intersection(limb([(d*32 - 18, 24), (d*32 + 2, -8)], 6))), WHITE, '.4')
    Fr.a(T(limb([(-9, 5), (0, 2), (9, 5)], 4.5)), '#2A3550')

def long_front(Fr, T, part):
    g = poly(f'M -82,34 C -96,-56 -52,-102 0,-102 C 52,-102 96,-56 82,34 C 76,30 73,18 72,4 C 70,-18 60,-38 46,-52 C 30,-54 {part+14},-66 {part},-82 C {part-12},-60 -30,-46 -52,-44 C -64,-30 -70,-14 -72,4 C -73,18 -76,30 -82,34 Z')
    Fr.a(T(g), h).a(T(g.intersection(limb([(-60, -40), (-40, -68), (-10, -82)], [7, 12, 5]))), hl).a(T(limb([(part, -80), (part + 2, -90), (part, -100)], [3, 2.5, 1])), hl)

def hair_doan(B, Fr, T):
    B.a(T(ell(0, -8, 83, 88)), h)
    tail = poly('M 52,-64 C 104,-74 128,-20 118,40 C 114,72 100,96 86,104 C 92,70 84,40 72,14 C 60,-8 48,-40 52,-64 Z'); B.a(T(tail), h).a(T(tail.intersection(limb([(86, -42), (104, 4), (102, 60)], [4, 9, 4]))), hl)
    B.a(T(rot(rr(46, -68, 26, 34, 9), -24, (59, -51))), CORAL)
    long_front(Fr, T, 12)

def hair_tuvan(B, Fr, T):
    B.a(T(poly('M -84,0 C -94,-60 -50,-100 0,-100 C 50,-100 94,-60 84,0 C 92,36 94,66 84,92 C 74,104 60,100 54,90 L -54,90 C -60,100 -74,104 -84,92 C -94,66 -92,36 -84,0 Z')), h)
    for d in (-1, 1): Fr.a(T(poly(f'M {d*70},10 C {d*72},40 {d*66},66 {d*68},92 C {d*76},102 {d*88},96 {d*90},82 C {d*94},52 {d*88},24 {d*83},0 Z')), h)
    long_front(Fr, T, -10)
    Fr.a(T(limb([(-84, 2), (-77, -58), (-45, -94), (0, -105), (45, -94), (77, -58), (84, 2)], 9, 5)), '#3D4B6B')
    for d in (-1, 1): Fr.a(T(rr(d*84 - 13, -10, 26, 40, 12)), '#2A3550').a(T(rr(d*84 - 7, -3, 14, 26, 7)), '#5B7BB0')
    Fr.a(T(arc((-84, 26), (-74, 66), (-36, 66), [5, 5, 5])), '#3D4B6B').a(T(ell(-34, 66, 10, 7.5)), '#2A3550')

def hair_congan(B, Fr, T):
    for d in (-1, 1): Fr.a(T(poly(f'M {d*79},-38 C {d*84},-14 {d*82},2 {d*79},14 C {d*75},18 {d*72},12 {d*71},2 C {d*70},-12 {d*68},-24 {d*62},-38 Z')), h)
    G, GD = '#4C8A57', '#36693F'
    cr = poly('M -84,-66 C -116,-92 -96,-128 0,-132 C 96,-128 116,-92 84,-66 C 44,-80 -44,-80 -84,-66 Z').buffer(-3).buffer(3); Fr.a(T(cr), G).shade(T(cr), GD, -14, -4)
    band = poly('M -84,-68 C -44,-84 44,-84 84,-68 L 82,-42 C 44,-58 -44,-58 -82,-42 Z'); Fr.a(T(band), '#D7321C').shade(T(band), '#B02414', -12, 0)
    vis = poly('M -82,-44 C -44,-60 44,-60 82,-44 C 70,-28 40,-36 0,-36 C -40,-36 -70,-28 -82,-44 Z'); Fr.a(T(vis), INK).a(T(vis.intersection(limb([(-60, -44), (0, -52), (60, -44)], 3))), '#4A5878')
    Fr.a(T(ell(0, -86, 17)), SUN).a(T(ell(0, -86, 12.5)), '#D7321C').a(T(star(0, -86, 9, .46).buffer(1)), SUNL)

# ---------- clothes ----------
def trousers(col, dark, shoe, shoed):
    def low(F): F.legs(F.SY + 160, col, dark, x=29, w=46); F.shoes(shoe, shoed, x=29, w=25)
    return low

def shirt(F, col, dark, h=178):
    t = F.trunk(67, h, 61, 63); F.p.a(t, col).shade(t, dark, -15, 0); return t

def placket(F, col, y0=30, y1=164, n=4):
    F.p.a(limb([(200, F.SY + 22), (200, F.SY + y1)], 3), col)
    for k in range(n): F.p.a(ell(200, F.SY + y0 + k*(y1 - y0)/n, 3.6), col)

def top_ong(F):
    p, SY = F.p, F.SY; t = shirt(F, '#9A6B48', '#7C5233'); F.neckline(22); placket(F, '#5E3C24', 40, 168, 5)
    for d in (-1, 1): p.a(rr(200 + d*33 - 19, SY + 106, 38, 36, 6), '#87593A').a(rr(200 + d*33 - 19, SY + 106, 38, 8, 4), '#7C5233')
    p.a(limb([(177, SY - 3), (200, SY + 22), (223, SY - 3)], 5), '#7C5233')

def low_ong(F):
    F.legs(F.SY + 160, '#4B4F5C', '#383B46', x=29, w=48)
    for d in (-1, 1): X = 200 + d*34; F.p.a(ell(X, 582, 27, 9), '#5B4636').a(ell(X, 574, 20, 10), F.s).a(limb([(X - 19, 578), (X, 565), (X + 19, 578)], 6), '#3E2F24')

def checks(F, g):
    for k in range(9): F.p.a(g.intersection(box(0, F.SY - 4 + k*24, 400, F.SY + 4 + k*24)), '#BFD3F2', '.8').a(g.intersection(box(104 + k*24, 0, 111 + k*24, 600)), '#1F4F86', '.55')
def top_bo(F):
    t = shirt(F, '#4F86C9', '#3A68A3'); checks(F, t); F.p.a(t.difference(move(t, -15, 0)), '#1F3F6E', '.25'); F.neckline(20); placket(F, '#E8F0FB'); F.collar('#6FA0DA', '#4F86C9')

def top_thay(F):
    p, SY = F.p, F.SY; t = shirt(F, '#F4F7FC', '#CCD8EA'); F.neckline(16)
    tie = poly(f'M 191,{SY+14} L 209,{SY+14} L 205,{SY+32} L 216,{SY+112} L 200,{SY+130} L 184,{SY+112} L 195,{SY+32} Z').buffer(1.5); p.a(tie, '#1F4F9C').shade(tie, '#163B78', -8, 0)
    for k in range(3): p.a(tie.intersection(limb([(180, SY + 64 + k*24), (220, SY + 46 + k*24)], 6)), SUN)
    F.collar(WHITE, '#E3ECF8'); p.a(rr(224, SY + 56, 26, 30, 4), '#E3ECF8').a(limb([(232, SY + 46), (232, SY + 66)], 4), BLUE)
    p.a(t.intersection(box(0, SY + 166, 400, SY + 200)), '#2A3550').a(rr(188, SY + 166, 24, 14, 3), SUND)

def top_doan(F):
    p, SY = F.p, F.SY; t = F.trunk(61, 164, 52, 58); p.a(t, '#2F7FD6').shade(t, '#1F62AE', -14, 0); placket(F, '#BFD9F7', 52, 152)
    p.a(rr(222, SY + 52, 28, 28, 5), '#2871C2').a(ell(236, SY + 62, 9), SUN).a(ell(236, SY + 62, 6), '#D7321C')
    F.collar('#4C97EA', '#2F7FD6'); F.scarf()

def low_doan(F): F.legs(F.SY + 150, '#2C3A62', '#212C4D', x=27, w=44); F.shoes(WHITE, '#C9D6E6', x=28, w=24)

def top_congan(F):
    p, SY = F.p, F.SY; t = shirt(F, '#5D9A66', '#467A4E'); F.neckline(18); placket(F, '#2F5A37'); F.collar('#6FAF78', '#5D9A66')
    for d in (-1, 1):
        q = rot(rr(200 + d*50 - 20, SY + 8, 40, 14, 4), d*20, (200 + d*50, SY + 15)); p.a(q, '#D7321C').a(q.intersection(q.buffer(-3)), '#B02414').a(ell(200 + d*50, SY + 15, 4.5), SUNL)
        p.a(rr(200 + d*32 - 17, SY + 54, 34, 32, 5), '#528C5B').a(rr(200 + d*32 - 18, SY + 54, 36, 9, 4), '#467A4E')
    p.a(rr(218, SY + 40, 28, 10, 3), SUN).a(star(168, SY + 40, 8, .46).buffer(1), SUN)
    p.a(t.intersection(box(0, SY + 160, 400, SY + 176)), '#3B2A20').a(rr(187, SY + 158, 26, 20, 4), SUN)

def top_tuvan(F):
    p, SY = F.p, F.SY; t = F.trunk(60, 164, 51, 58); p.a(t, PAPER).shade(t, '#E4D3B8', -13, 0); p.a(limb([(176, SY - 3), (200, SY + 10), (224, SY - 3)], 7), '#F6B8CF')
    for d in (-1, 1):
        c = t.intersection(poly(f'M {200+d*24},{SY-8} C {200+d*20},{SY+50} {200+d*18},{SY+110} {200+d*22},{SY+190} L {200+d*120},{SY+190} L {200+d*120},{SY-8} Z')); p.a(c, '#2FA79B' if d < 0 else '#27958A').shade(c, '#1F7D74', -12, 0)
    p.a(heart(232, SY + 60, .42), CORALL)

def low_tuvan(F):
    F.bare(F.SY + 206, x=25, w=40, sock=None); F.shoes('#7A4B8C', '#5C3569', x=26, w=23); p, SY = F.p, F.SY
    sk = poly(f'M 148,{SY+146} L 252,{SY+146} C 260,{SY+190} 264,{SY+226} 264,{SY+262} Q 200,{SY+276} 136,{SY+262} C 136,{SY+226} 140,{SY+190} 148,{SY+146} Z'); p.a(sk, '#5B4A86').shade(sk, '#463869', -14, 0)

HAIRS = dict(ong=hair_ong, bo=hair_bo, thay=hair_thay, doan=hair_doan, congan=hair_congan, tuvan=hair_tuvan)
CLOTHES = {
    'ong':    (low_ong, top_ong, (1.5, 42, '#9A6B48', '#7C5233'), .15),
    'bo':     (trousers('#3B4B7A', '#2C3A62', '#7A5436', '#59391F'), top_bo, (.8, 44, '#4F86C9', '#3A68A3'), .15, lambda F, g: checks(F, g)),
    'thay':   (trousers('#36405C', '#262E45', '#3E2F24', '#2A1E16'), top_thay, (1.86, 38, '#F4F7FC', '#CCD8EA'), .15),
    'doan':   (low_doan, top_doan, (1.3, 40, '#2F7FD6', '#1F62AE'), .15),
    'congan': (trousers('#467A4E', '#36603D', '#2B2420', '#17120F'), top_congan, (.8, 44, '#5D9A66', '#467A4E'), .15),
    'tuvan':  (low_tuvan, top_tuvan, (1.8, 36, '#2FA79B', '#1F7D74'), .15),
}
def main():
    draw(ADULTS, HAIRS, CLOTHES)
    heads()     # last of the people: everyone is known now
if __name__ == '__main__': main()
