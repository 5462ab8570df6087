"""Six more children: na, bi (grade 1), khoi, thao (primary), duy, linh (grade 6 or 7)."""
from people import *

KIDS = {
    'na':   dict(cy=262, kind='small', skin='a', fem=True, ears=False),
    'bi':   dict(cy=258, kind='small', skin='b'),
    'khoi': dict(cy=220, kind='child', skin='d', brow='#2B2028', crop=(200, -12, 124)),    # the cap
    'thao': dict(cy=222, kind='child', skin='a', fem=True, ears=False),
    'duy':  dict(cy=190, kind='tween', skin='b', m=dict(bt=8), crop=(200, -16, 124)),
    'linh': dict(cy=196, kind='tween', skin='b', fem=True, ears=False),
}
CH.update(KIDS)
h, hl = HAIR

# ---------- hair ----------
def hair_na(B, Fr, T):
    B.a(T(poly('M -98,8 C -112,-62 -58,-104 0,-104 C 58,-104 112,-62 98,8 C 104,40 104,58 94,74 C 84,88 66,86 56,80 L -56,80 C -66,86 -84,88 -94,74 C -104,58 -104,40 -98,8 Z')), h)
    g = poly('M -97,52 C -110,-56 -60,-104 0,-104 C 60,-104 110,-56 97,52 C 98,66 92,76 84,72 C 74,66 80,52 82,38 C 86,10 84,-14 76,-34 C 52,-42 24,-44 0,-44 C -24,-44 -52,-42 -76,-34 C -84,-14 -86,10 -82,38 C -80,52 -74,66 -84,72 C -92,76 -98,66 -97,52 Z')
    Fr.a(T(g), h).a(T(g.intersection(limb([(-70, -50), (-46, -76), (-12, -86)], [8, 13, 7]))), hl)
    for x in (-34, 4, 36): Fr.a(T(limb([(x, -46), (x - 3, -60), (x - 2, -74)], [3, 2.5, 1])), hl)
    c = T(rot(star(62, -62, 19, .5).buffer(3), 16, (62, -62))); Fr.a(c, SUN).shade(c, SUND, -4, -3).a(T(ell(61, -62, 5)), CORALL)

def hair_bi(B, Fr, T):
    g = poly('M -91,4 C -98,-54 -62,-97 -6,-100 C 60,-100 98,-54 91,4 C 89,10 84,8 83,0 C 81,-18 78,-32 70,-44 C 58,-54 44,-50 30,-56 C 12,-62 -12,-62 -30,-56 C -44,-50 -58,-54 -70,-44 C -78,-32 -81,-18 -83,0 C -84,8 -89,10 -91,4 Z')
    for x, y, a in ((-46, -86, -24), (-24, -95, -12), (0, -98, 0), (24, -95, 12), (46, -86, 24)): g = g.union(rot(poly(f'M {x-15},{y+12} L {x},{y-12} L {x+15},{y+12} Z').buffer(3), a, (x, y)))
    Fr.a(T(g), h)
    for d in (-1, 1): Fr.a(T(g.intersection(poly(f'M {d*100},-40 C {d*84},-36 {d*78},-34 {d*64},-36 L {d*64},30 L {d*100},30 Z'))), hl)     # short at the sides
    Fr.a(T(g.intersection(limb([(-60, -62), (-38, -80), (-8, -86)], [7, 12, 6]))), hl)

def hair_khoi(B, Fr, T):
    for d in (-1, 1): Fr.a(T(poly(f'M {d*97},-30 C {d*100},-4 {d*98},8 {d*94},18 C {d*91},24 {d*87},22 {d*86},12 C {d*85},-6 {d*82},-22 {d*74},-36 Z')), h)
    cr = poly('M -100,-34 C -106,-92 -58,-124 0,-124 C 58,-124 106,-92 100,-34 C 60,-56 -60,-56 -100,-34 Z'); C, CD = '#E8553A', '#C63E24'
    Fr.a(T(cr), C).shade(T(cr), CD, -12, -3)
    mid = T(poly('M -40,-54 C -44,-92 -26,-114 0,-124 C 26,-114 44,-92 40,-54 C 14,-58 -14,-58 -40,-54 Z')); Fr.a(mid, '#FFF1DC').shade(mid, '#E8D3B4', -8, 0)
    st = T(star(0, -82, 17, .46).buffer(2)); Fr.a(st, BLUE)
    for d in (-1, 1): Fr.a(T(limb([(d*40, -56), (d*43, -88), (d*22, -114)], [3, 3.5, 2])), CD)
    br = poly('M -99,-32 C -92,-66 -50,-66 0,-66 C 50,-66 92,-66 99,-32 C 104,-24 94,-20 86,-24 C 50,-44 -50,-44 -86,-24 C -94,-20 -104,-24 -99,-32 Z'); b = T(br.union(poly('M -99,-32 C -60,-58 60,-58 99,-32 C 60,-46 -60,-46 -99,-32 Z')))
    Fr.a(b, BLUE).a(b.difference(move(b, 0, -9)), BLUED).a(T(ell(0, -124, 10, 6)), CD)

def hair_thao(B, Fr, T):
    B.a(T(ell(0, -8, 98, 92)), h)
    for d in (-1, 1): B.a(T(poly(f'M {d*96},10 C {d*104},40 {d*98},60 {d*80},72 C {d*66},74 {d*60},66 {d*64},56 L {d*70},10 Z')), h)
    g = poly('M -97,26 C -112,-58 -58,-110 4,-110 C 64,-110 112,-58 97,26 C 100,42 108,50 112,54 C 100,60 86,56 82,46 C 88,22 86,-6 74,-32 C 56,-34 22,-42 -22,-68 C -34,-44 -56,-34 -78,-30 C -88,-8 -88,24 -82,46 C -86,56 -100,60 -112,54 C -108,50 -100,42 -97,26 Z')
    Fr.a(T(g), h).a(T(g.intersection(limb([(-2, -86), (34, -78), (66, -52)], [6, 12, 6]))), hl).a(T(limb([(-22, -66), (-20, -86), (-8, -106)], [3, 2.5, 1])), hl)
    Fr.a(T(limb([(-6, -104), (-20, -120), (-34, -118)], [13, 9, 2])), h)
    for y in (-50, -38): Fr.a(T(rot(rr(-78, y, 26, 7, 3.5), -34, (-65, y + 4))), CORALL)
    for d in (-1, 1):
        q = ell(d*39, 19, 31); Fr.a(T(q.difference(q.buffer(-5.5))), VIOLET).a(T(q.buffer(-5.5).intersection(limb([(d*39 - 22, 28), (d*39 - 2, -4)], 7))), WHITE, '.4').a(T(limb([(d*68, 13), (d*88, 8)], 5.5)), VIOLET)
    Fr.a(T(limb([(-9, 15), (0, 11), (9, 15)], 5.5)), VIOLET)

def hair_duy(B, Fr, T):
    g = poly('M -93,16 C -106,-34 -96,-78 -62,-98 C -52,-124 10,-134 52,-122 C 66,-118 76,-112 80,-102 C 96,-80 104,-32 93,16 C 90,23 85,20 84,9 C 83,-12 79,-30 71,-46 C 60,-52 52,-58 46,-66 C 26,-54 -14,-50 -40,-60 C -54,-56 -66,-50 -71,-44 C -79,-30 -83,-12 -84,9 C -85,20 -90,23 -93,16 Z')
    Fr.a(T(g), h).a(T(g.intersection(limb([(-56, -86), (-26, -108), (22, -112)], [7, 14, 6]))), hl).a(T(limb([(46, -66), (34, -86), (6, -94)], [3, 3.5, 1.5])), hl).a(T(limb([(-40, -60), (-58, -74), (-62, -92)], [2.5, 3, 1])), hl)
    for pts in ([(60, -112), (84, -122), (96, -116)], [(40, -122), (58, -136), (72, -134)]): Fr.a(T(limb(pts, [15, 10, 2])), h)

def hair_linh(B, Fr, T):
    B.a(T(poly('M -98,0 C -108,-64 -58,-105 0,-105 C 58,-105 108,-64 98,0 C 100,56 112,112 106,158 C 92,172 70,170 58,160 L -58,160 C -70,170 -92,172 -106,158 C -112,112 -100,56 -98,0 Z')), h)
    for d in (-1, 1):
        k = poly(f'M {d*78},20 C {d*82},60 {d*74},110 {d*76},158 C {d*84},170 {d*100},168 {d*106},156 C {d*112},112 {d*102},60 {d*97},8 Z'); Fr.a(T(k), h).a(T(k.intersection(limb([(d*90, 60), (d*92, 104), (d*90, 146)], [2, 6, 3]))), hl)
    g = poly('M -95,60 C -108,-54 -60,-108 0,-108 C 60,-108 108,-54 95,60 C 92,66 84,60 82,46 C 86,14 82,-14 62,-40 C 42,-54 16,-60 2,-82 C -14,-60 -42,-54 -62,-40 C -82,-14 -86,14 -82,46 C -84,60 -92,66 -95,60 Z')
    Fr.a(T(g), h).a(T(g.intersection(limb([(-70, -44), (-46, -72), (-16, -84)], [8, 13, 6]))), hl).a(T(limb([(2, -80), (1, -92), (-2, -106)], [3, 2.5, 1])), hl)
    f = (72, -46)
    for a in range(5): A = math.radians(a*72 - 90); Fr.a(T(ell(f[0] + 10*math.cos(A), f[1] + 10*math.sin(A), 8.5)), '#F6B8CF')
    Fr.a(T(ell(*f, 6)), SUN)

# ---------- clothes ----------
def low_na(F):
    F.bare(F.SY + 120, x=24, w=38, sock='#F9D5E0', sockd='#E5B5C5'); F.shoes('#D65A82', '#A93E62', x=24, w=22)
def top_na(F):
    p, SY = F.p, F.SY
    t = F.trunk(54, 96, 48, 50); sk = poly(f'M 152,{SY+78} L 248,{SY+78} C 262,{SY+108} 274,{SY+134} 280,{SY+158} Q 200,{SY+176} 120,{SY+158} C 126,{SY+134} 138,{SY+108} 152,{SY+78} Z').buffer(-3).buffer(3)
    p.a(t, SUNL).shade(t, SUN, -13, 0).a(sk, SUNL).shade(sk, SUN, -15, -7)
    for a, b in ((182, 168), (218, 232)): p.a(limb([(a, SY + 92), (b, SY + 158)], [2, 5]).intersection(sk), SUN)
    p.a(rr(150, SY + 72, 100, 12, 5), CORALL)
    for d in (-1, 1): p.a(poly(f'M 200,{SY+16} C {200+d*8},{SY+10} {200+d*18},{SY+2} {200+d*24},{SY-9} C {200+d*38},{SY-3} {200+d*41},{SY+13} {200+d*31},{SY+22} C {200+d*20},{SY+29} {200+d*8},{SY+26} 200,{SY+16} Z'), WHITE if d < 0 else '#E6ECF6')
    p.a(ell(200, SY + 40, 4.5), CORAL).a(ell(200, SY + 58, 4.5), CORAL).a(heart(236, SY + 124, .4), CORALL)

def low_bi(F):
    F.bare(F.SY + 140, x=27, w=42, sock=None); F.shorts(F.SY + 112, F.SY + 160, '#3E6B52', '#2E5440', x=26, w=45); F.shoes('#E0722F', '#A94E18', x=27, w=23)
def stripes(F, g, y0=0):
    for k in range(8): F.p.a(g.intersection(box(0, F.SY + 20 + k*26 + y0, 400, F.SY + 33 + k*26 + y0)), BLUEL)
def top_bi(F):
    p, SY = F.p, F.SY; t = F.trunk(57, 124, 55, 56); p.a(t, '#F4F7FC'); stripes(F, t); p.a(t.difference(move(t, -13, 0)), '#2E4F86', '.22').a(limb([(176, SY - 3), (200, SY + 7), (224, SY - 3)], 8), BLUE)

def low_khoi(F):
    F.bare(470, x=29, w=46, sock=None); F.shorts(446, 520, '#4A5878', '#36425F'); 
    for d in (-1, 1): X = 200 + d*34; F.p.a(ell(X, 581, 26, 9), '#2F6FAF').a(ell(X, 574, 19, 10), F.s).a(limb([(X - 18, 577), (X, 564), (X + 18, 577)], 6), '#1F4F86')
def top_khoi(F):
    p, SY = F.p, F.SY; t = F.trunk(62, 150, 60, 62); p.a(t, SUNL).shade(t, SUN, -14, 0).a(limb([(174, SY - 3), (200, SY + 8), (226, SY - 3)], 8), CORAL)
    b = ell(198, SY + 74, 30); p.a(b, CORALL); w = b.intersection(union(*[limb([(165, SY + 70 + k*15), (182, SY + 64 + k*15), (198, SY + 70 + k*15), (214, SY + 76 + k*15), (232, SY + 70 + k*15)], 6) for k in range(3)])); p.a(w, PAPER)

def low_thao(F):
    F.legs(446, TEAL_, TEALD_, x=28, w=44)
    for d in (-1, 1): X = 200 + d*28; q = rr(X - 26, 534, 52, 16, 6); F.p.a(q, '#7CC9C6').shade(q, '#57ABA9', -8, 0)
    F.shoes(WHITE, CORALL, x=28, w=24)
TEAL_, TEALD_ = '#2E8F97', '#1F7078'
def top_thao(F):
    p, SY = F.p, F.SY; t = F.trunk(60, 142, 57, 60); p.a(t, CORALX).shade(t, '#EDB2A0', -13, 0).a(limb([(175, SY - 3), (200, SY + 7), (225, SY - 3)], 7), CORALL)
    bib = t.intersection(poly(f'M 160,{SY+44} L 240,{SY+44} L 246,{SY+86} L 280,{SY+100} L 280,{SY+160} L 120,{SY+160} L 120,{SY+100} L 154,{SY+86} Z')).buffer(-3).buffer(3); p.a(bib, TEAL_).shade(bib, TEALD_, -13, 0)
    for d in (-1, 1): p.a(limb([(200 + d*31, SY - 2), (200 + d*35, SY + 26), (200 + d*31, SY + 52)], 14).intersection(t.buffer(2)), TEAL_ if d < 0 else TEALD_).a(ell(200 + d*31, SY + 54, 6.5), SUN)
    k = rr(176, SY + 68, 48, 34, 9); p.a(k, '#4BAAB0').a(star(200, SY + 85, 11, .46).buffer(1.5), SUNL)

def low_duy(F): F.legs(F.SY + 126, '#3B4B7A', '#2C3A62', w=46, x=28); F.shoes('#F1F4FA', '#2F6FAF', x=28, w=26)
def top_duy(F):
    p, SY = F.p, F.SY; t = F.trunk(64, 156, 62, 60); C, D = '#F08A3C', '#D06C22'; p.a(t, C).shade(t, D, -14, 0); hem = t.intersection(box(0, SY + 142, 400, SY + 180)); p.a(hem, D)
    hd = union(limb([(156, SY + 4), (178, SY + 22), (200, SY + 28), (222, SY + 22), (244, SY + 4)], [22, 24, 22, 24, 22])); p.a(hd, '#FFA85C').a(hd.difference(move(hd, -4, -7)), D).a(ell(200, SY + 3, 27, 13), F.sh)
    for d in (-1, 1): p.a(limb([(200 + d*15, SY + 30), (200 + d*16, SY + 50), (200 + d*14, SY + 70)], [4, 4, 4]), PAPER).a(rr(200 + d*14 - 3.5, SY + 66, 7, 12, 3), '#E4D3B8')
    p.a(poly(f'M 166,{SY+94} L 234,{SY+94} L 246,{SY+136} L 154,{SY+136} Z').buffer(4), D, '.75').a(limb([(164, SY + 96), (156, SY + 130)], 4), '#B5591A').a(limb([(236, SY + 96), (244, SY + 130)], 4), '#B5591A')

def low_linh(F):
    F.bare(F.SY + 150, x=26, w=42); F.shoes('#5B4636', '#3E2F24', x=26, w=24); p, SY = F.p, F.SY
    sk = poly(f'M 148,{SY+116} L 252,{SY+116} C 260,{SY+150} 268,{SY+186} 272,{SY+214} Q 200,{SY+230} 128,{SY+214} C 132,{SY+186} 140,{SY+150} 148,{SY+116} Z'); p.a(sk, '#3E4F8F').shade(sk, '#2E3D76', -14, 0)
    for a, b in ((176, 164), (200, 200), (224, 238)): p.a(limb([(a, SY + 130), (b, SY + 216)], [2, 5]).intersection(sk), '#2E3D76')
def top_linh(F):
    p, SY = F.p, F.SY; t = F.trunk(61, 136, 54, 57); C, D = '#7FCDB4', '#57AE92'; p.a(t, C).shade(t, D, -13, 0).a(t.intersection(box(0, SY + 122, 400, SY + 160)), D)
    p.a(poly(f'M 176,{SY-8} L 200,{SY+34} L 224,{SY-8} Z'), WHITE); F.neckline(14)
    for d in (-1, 1): p.a(limb([(200 + d*27, SY - 4), (200 + d*14, SY + 20), (200, SY + 40)], 6), D)
    F.collar(WHITE, '#E3ECF8', .5)
    for x, y in ((172, 84), (228, 84), (200, 104), (172, 56), (228, 56)): p.a(ell(x, SY + y, 4.5), '#D6F2E8')

HAIRS = dict(na=hair_na, bi=hair_bi, khoi=hair_khoi, thao=hair_thao, duy=hair_duy, linh=hair_linh)
CLOTHES = {
    'na':   (low_na, top_na, (.5, 40, SUNL, SUN), .2),
    'bi':   (low_bi, top_bi, (.62, 42, '#F4F7FC', '#C3D0E4'), .2, lambda F, g: stripes(F, g, -13)),
    'khoi': (low_khoi, top_khoi, (.66, 44, SUNL, SUN), .19),
    'thao': (low_thao, top_thao, (.66, 42, CORALX, '#EDB2A0'), .19),
    'duy':  (low_duy, top_duy, (1.84, 38, '#F08A3C', '#D06C22'), .17),
    'linh': (low_linh, top_linh, (1.82, 36, '#7FCDB4', '#57AE92'), .15),
}
def main(): draw(KIDS, HAIRS, CLOTHES)
if __name__ == '__main__': main()
