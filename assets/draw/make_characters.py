"""The first ten people, in 400x600 boxes. Layers: back, body-<pose>, head, face-<expr>, hair."""
from people import *

TEN = {
    'lan':  dict(cy=224, kind='child', skin='a', fem=True),
    'minh': dict(cy=216, kind='child', skin='b'),
    'mai':  dict(cy=236, kind='child', skin='b', fem=True, ears=False),
    'pao':  dict(cy=220, kind='child', skin='c'),
    'co':   dict(cy=132, kind='adult', skin='a', fem=True, ears=False),
    'ba':   dict(cy=174, kind='adult', skin='b', old=True, brow='#9298A8', crop=(200, -20, 118)),   # the bun
    'nam':  dict(cy=170, kind='teen', skin='b'),
    'vy':   dict(cy=178, kind='teen', skin='a', fem=True, crop=(188, -10, 128)),                     # the pony-tail
    'me':   dict(cy=142, kind='adult', skin='b', fem=True, ears=False),
    'chu':  dict(cy=124, kind='adult', skin='c', m=dict(bt=8.5, bw=18)),
}
CH.update(TEN)

# ---------- hair ----------
def hair(name):
    ch = CH[name]; cx, cy = 200, ch['cy']; T = lambda g: move(g, cx, cy)
    h, hl = HAIR; B, Fr = Part(400, 600), Part(400, 600)
    if name == 'lan':
        B.a(T(ell(0, -10, 97, 92)), h)
        g = poly('M -98,34 C -112,-58 -60,-107 0,-107 C 60,-107 112,-58 98,34 C 96,42 88,40 86,30 C 87,8 84,-12 76,-30 C 58,-26 28,-28 8,-52 C -12,-28 -52,-24 -78,-32 C -85,-12 -87,8 -86,30 C -88,40 -96,42 -98,34 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-72, -44), (-48, -72), (-14, -84)], [9, 13, 7]))), hl)
        Fr.a(T(limb([(8, -52), (5, -76), (0, -104)], [3, 2.5, 1])), hl)
        for d in (-1, 1):
            br = [(d*93, 44, 20, 17, -d*20), (d*99, 66, 21, 17, d*20), (d*99, 88, 19, 16, -d*20), (d*102, 108, 17, 15, d*20)]
            for n, (x, y, a, b, r) in enumerate(br):
                e = T(ell(x, y, a, b, r)); Fr.a(e, h)
                Fr.a(T(limb([(x - d*9, y - 7*1), (x, y + 4), (x + d*11, y + 3)], [2, 4, 2])), hl)
            Fr.a(T(poly(f'M {d*93},122 C {d*88},140 {d*94},156 {d*108},164 C {d*116},150 {d*118},136 {d*112},122 Z')), h)
            Fr.a(T(rr(d*103 - 14, 116, 28, 12, 6)), CORAL)
            Fr.a(T(ell(d*90, 32, 10, 10)), CORAL)
    elif name == 'minh':
        g = poly('M -97,20 C -108,-40 -84,-84 -44,-102 C -30,-116 10,-120 30,-108 C 40,-116 54,-114 60,-104 C 92,-84 106,-40 97,20 C 94,26 88,22 87,12 C 85,-8 80,-26 72,-42 C 66,-34 54,-30 46,-32 C 47,-38 45,-46 41,-52 C 30,-36 8,-29 -8,-33 C -4,-39 -4,-46 -8,-52 C -22,-36 -46,-30 -60,-35 C -64,-38 -68,-42 -70,-46 C -80,-28 -85,-8 -87,12 C -88,22 -94,26 -97,20 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-74, -42), (-54, -76), (-22, -92)], [8, 14, 7]))), hl)
        Fr.a(T(limb([(20, -104), (34, -122), (50, -124)], [14, 10, 2])), h)
        fr = INK  # glasses
        for d in (-1, 1):
            q = rr(d*39 - 29, -5, 58, 50, 24); Fr.a(T(q.difference(q.buffer(-5.5))), fr)
            Fr.a(T(q.buffer(-5.5).intersection(limb([(d*38 - 20, 26), (d*38 - 2, 0)], 7))), WHITE, '.4')
            Fr.a(T(limb([(d*67, 12), (d*91, 8)], 5.5)), fr)
        Fr.a(T(limb([(-11, 13), (0, 9), (11, 13)], 5.5)), fr)
    elif name == 'mai':
        B.a(T(poly('M -104,10 C -116,-66 -60,-108 0,-108 C 60,-108 116,-66 104,10 C 108,48 106,76 92,96 C 70,108 -70,108 -92,96 C -106,76 -108,48 -104,10 Z')), h)
        g = poly('M -102,62 C -116,-58 -62,-109 0,-109 C 62,-109 116,-58 102,62 C 98,76 84,76 82,62 C 90,30 88,-6 74,-34 C 44,-28 -16,-30 -44,-60 C -56,-38 -82,-14 -88,16 C -86,36 -84,50 -82,62 C -84,76 -98,76 -102,62 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-10, -76), (24, -66), (60, -46)], [5, 11, 6]))), hl)
        band = g.intersection(T and poly('M -104,-40 C -84,-104 -40,-118 0,-118 C 40,-118 84,-104 104,-40 L 94,-34 C 76,-84 40,-98 0,-98 C -40,-98 -76,-84 -94,-34 Z'))
        Fr.a(T(band), SUN)
        for a in range(5):
            A = math.radians(a*72 - 90); Fr.a(T(ell(-70 + 11*math.cos(A), -70 + 11*math.sin(A), 9)), CORALL)
        Fr.a(T(ell(-70, -70, 6.5)), SUNL)
    elif name == 'pao':
        g = poly('M -96,14 C -108,-60 -62,-108 -4,-108 C 60,-110 108,-62 96,14 C 94,22 88,20 87,10 C 85,-10 82,-24 74,-38 C 66,-44 56,-48 46,-50 C 14,-30 -34,-28 -62,-44 C -72,-36 -84,-14 -87,10 C -88,20 -94,22 -96,14 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-70, -52), (-46, -80), (-10, -90)], [7, 13, 6]))), hl)
        Fr.a(T(limb([(46, -52), (20, -62), (0, -78)], [2, 3.5, 1.5])), hl)
    elif name == 'co':
        B.a(T(poly('M -90,0 C -100,-66 -50,-102 0,-102 C 50,-102 100,-66 90,0 C 92,60 100,90 98,128 C 92,150 64,150 50,146 L -50,146 C -64,150 -92,150 -98,128 C -100,90 -92,60 -90,0 Z')), h)
        g = poly('M -86,66 C -100,-50 -54,-103 2,-103 C 56,-103 100,-50 86,66 C 80,70 74,56 74,30 C 72,-6 58,-42 28,-66 C -2,-42 -60,-34 -75,8 C -76,44 -80,70 -86,66 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-66, -30), (-38, -62), (0, -76)], [8, 13, 6]))), hl)
        Fr.a(T(g.intersection(limb([(44, -66), (66, -36), (76, 0)], [5, 9, 4]))), hl)
        for d in (-1, 1): Fr.a(T(ell(d*79, 36, 5)), SUN)
    elif name == 'ba':
        h, hl = '#C4C8D4', '#E4E7EE'; hd = '#A4AABB'
        B.a(T(ell(34, -98, 36, 32)), hd).a(T(ell(31, -101, 33, 29)), h)
        B.a(T(limb([(14, -104), (32, -116), (50, -104)], [3, 5, 3])), hl)
        B.a(T(limb([(4, -84), (70, -114)], [6, 4])), VIOLETD).a(T(ell(72, -115, 7)), SUN)
        g = poly('M -84,26 C -98,-52 -54,-102 0,-102 C 54,-102 98,-52 84,26 C 80,30 76,24 75,14 C 70,-18 44,-46 4,-54 C -40,-46 -70,-18 -75,14 C -76,24 -80,30 -84,26 Z')
        Fr.a(T(g), h).shade(T(g), hd, -9, -4)
        for pts in ([(-76, -8), (-56, -50), (-10, -72)], [(-62, -46), (-36, -78), (0, -88)], [(70, -12), (50, -52), (14, -70)]):
            Fr.a(T(g.intersection(limb(pts, [3, 6, 3]))), hl)
        for d in (-1, 1): Fr.a(T(ell(d*78, 32, 5.5)), GREENL)
    elif name == 'nam':
        g = poly('M -90,18 C -102,-34 -86,-86 -40,-104 C -6,-116 40,-114 62,-98 C 92,-82 100,-34 90,18 C 87,24 82,20 81,10 C 80,-10 76,-30 68,-44 C 58,-50 48,-60 42,-72 C 22,-48 -24,-34 -64,-44 C -74,-34 -79,-12 -81,10 C -82,20 -87,24 -90,18 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-68, -58), (-40, -84), (0, -90)], [7, 13, 6]))), hl)
        Fr.a(T(limb([(42, -72), (40, -88), (48, -108)], [3.5, 3, 1]).intersection(g)), hl)
        Fr.a(T(limb([(30, -66), (0, -54), (-34, -52)], [1.5, 3, 1]).intersection(g)), hl)
        Fr.a(T(limb([(30, -104), (14, -118), (-4, -117)], [13, 9, 2])), h)
    elif name == 'vy':
        tail = poly('M -50,-96 C -86,-132 -134,-112 -136,-58 C -138,-14 -116,22 -128,62 C -104,56 -86,28 -88,-10 C -88,-42 -76,-66 -50,-80 Z')
        B.a(T(tail), h).a(T(tail.intersection(limb([(-92, -96), (-118, -62), (-112, -10)], [5, 9, 4]))), hl)
        B.a(T(rot(ell(-62, -88, 12, 19), 42, (-62, -88))), SUN).a(T(rot(ell(-65, -90, 5, 15), 42, (-65, -90))), SUND)
        g = poly('M -89,14 C -100,-52 -60,-105 0,-105 C 60,-105 100,-52 89,14 C 88,34 84,46 79,48 C 77,30 80,6 74,-16 C 68,-36 52,-56 28,-70 C 8,-44 -34,-30 -70,-34 C -76,-20 -79,4 -78,26 C -77,38 -80,46 -82,48 C -87,44 -88,34 -89,14 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(-64, -50), (-38, -76), (2, -86)], [7, 12, 6]))), hl)
        Fr.a(T(limb([(28, -70), (26, -84), (10, -102)], [3, 2.5, 1]).intersection(g)), hl)
        Fr.a(T(limb([(44, -72), (66, -46), (76, -14)], [3, 6, 3]).intersection(g)), hl)
        for d in (-1, 1): Fr.a(T(ell(d*86, 34, 4.5)), SUNL)
    elif name == 'me':
        h, hl = '#33262F', '#54414C'
        B.a(T(poly('M -88,0 C -98,-64 -50,-101 0,-101 C 50,-101 98,-64 88,0 C 90,36 88,58 96,84 C 102,100 112,108 106,116 C 92,126 66,122 52,112 L -52,112 C -66,122 -92,126 -106,116 C -112,108 -102,100 -96,84 C -88,58 -90,36 -88,0 Z')), h)
        for d in (-1, 1): B.a(T(limb([(d*84, 60), (d*88, 88), (d*98, 108)], [2, 4, 2])), hl)
        g = poly('M -88,40 C -100,-54 -54,-103 -2,-103 C 54,-103 100,-54 88,40 C 88,62 84,82 76,86 C 70,80 78,52 77,26 C 76,-6 66,-34 44,-48 C 22,-60 -4,-62 -22,-68 C -42,-52 -70,-28 -76,26 C -78,52 -70,80 -76,86 C -84,82 -88,62 -88,40 Z')
        Fr.a(T(g), h).a(T(g.intersection(limb([(2, -80), (38, -68), (66, -38)], [5, 11, 5]))), hl)
        Fr.a(T(g.intersection(limb([(-40, -68), (-64, -38), (-78, 4)], [4, 8, 4]))), hl)
        Fr.a(T(limb([(-22, -66), (-20, -84), (-8, -101)], [3, 2.5, 1]).intersection(g)), hl)
    elif name == 'chu':
        h, hl = '#29242F', '#463F50'
        g = poly('M -81,14 C -92,-40 -78,-84 -40,-98 C -10,-108 36,-106 54,-94 C 82,-78 90,-38 81,14 C 79,20 75,18 74,10 C 73,-12 71,-28 64,-44 C 50,-54 30,-60 8,-58 C -16,-56 -40,-56 -60,-46 C -70,-32 -73,-12 -74,10 C -75,18 -79,20 -81,14 Z')
        Fr.a(T(g), h)
        for d in (-1, 1): Fr.a(T(g.intersection(poly(f'M {d*90},-22 C {d*80},-16 {d*74},-14 {d*66},-18 L {d*66},30 L {d*90},30 Z'))), '#5B5564')
        Fr.a(T(g.intersection(limb([(-58, -62), (-32, -82), (4, -86)], [7, 12, 6]))), hl)
        Fr.a(T(limb([(44, -58), (40, -72), (22, -84)], [3, 3, 1]).intersection(g)), hl)
    B.a(Polygon(), h); B.save(f'characters/{name}/back.svg'); Fr.save(f'characters/{name}/hair.svg')

def body(name, pose):
    ch = CH[name]; cy = ch['cy']; s, sh, bl = SKIN[ch['skin']]; p = Part(400, 600)
    child = ch['kind'] != 'adult'
    m = M[ch['kind']]
    ny = cy + m['b'] - 14                  # neck top
    SY = cy + m['b'] + (8 if child else 14)  # shoulder line
    # ----- lower body -----
    def legs(y0, col, shade, x=30, w=42, hem=None, skincol=None):
        for d in (-1, 1):
            X = 200 + d*x
            if skincol:
                g = limb([(X, y0), (X, 560)], [w*.74, w*.62]); p.a(g, skincol).shade(g, sh, -7, 0, '.6')
                sock = rr(X - w*.36, 540, w*.72, 30, 6); p.a(sock, WHITE).shade(sock, WHITED, -6, 0)
                if hem:
                    g = poly(f'M {X-w*.62},{y0-20} L {X+w*.62},{y0-20} L {X+w*.6},{hem} Q {X},{hem+6} {X-w*.6},{hem} Z'); p.a(g, col).shade(g, shade, -8, 0)
            else:
                g = poly(f'M {X-w*.6},{y0} L {X+w*.6},{y0} L {X+w*.5},570 Q {X},576 {X-w*.5},570 Z'); p.a(g, col).shade(g, shade, -8, 0)
    def shoes(col, dark, x=30, w=25):
        for d in (-1, 1):
            X = 200 + d*(x + 5)
            g = poly(f'M {X-w},586 C {X-w-2},566 {X-w*.5},558 {X},558 C {X+w*.5},558 {X+w+2},566 {X+w},586 Q {X},592 {X-w},586 Z')
            p.a(g, col).a(g.intersection(box(0, 579, 400, 600)), dark)
    torso = poly(f'M 172,{SY-4} C 158,{SY} 142,{SY+4} 138,{SY+26} C 136,{SY+60} 138,{SY+100} 138,{SY+146} Q 200,{SY+156} 262,{SY+146} C 262,{SY+100} 264,{SY+60} 262,{SY+26} C 258,{SY+4} 242,{SY} 228,{SY-4} Q 200,{SY+4} 172,{SY-4} Z')
    sx, aw, L = {'child': (48, 36, 100), 'teen': (49, 36, 118), 'adult': (54, 36, 140)}[ch['kind']]
    arm_s, arm_sh, sleeve = None, None, .42
    near_wheel = None
    if name == 'lan':
        legs(470, None, None, skincol=s, x=27)
        shoes(INK, '#131B2E', x=27)
        sk = poly(f'M 146,{SY+118} L 254,{SY+118} C 262,{SY+150} 272,{SY+178} 276,{SY+198} Q 200,{SY+216} 124,{SY+198} C 128,{SY+178} 138,{SY+150} 146,{SY+118} Z')
        p.a(sk, '#2C4F92').shade(sk, '#223E78', -14, 0)
        for a, b in ((176, 164), (200, 200), (224, 238)):
            p.a(limb([(a, SY+132), (b, SY+200)], [2, 5]).intersection(sk), '#223E78')
        tc, ts = '#F1F6FD', '#BDD0E8'
    elif name == 'minh':
        legs(472, '#34507F', '#283F68', skincol=s, hem=522, w=47, x=29)
        p.a(rr(154, 448, 92, 34, 6), '#34507F')
        shoes(CORAL, '#F1F4FA', x=29)
        tc, ts = '#3FA26E', GREEN
    elif name == 'pao':
        legs(460, '#2B3558', '#20294A', w=46, x=29)
        shoes('#5B4636', '#3E2F24', x=29)
        tc, ts = '#A9CDEE', '#7FAEDB'
    elif name == 'mai':
        fw = ell(290, 494, 36, 84); p.a(fw.difference(ell(290, 494, 26, 73)), '#2A3550').a(ell(290, 494, 26, 73), '#C9D6E6', '.55')  # far wheel
        for a in range(0, 180, 45):
            A = math.radians(a + 20); p.a(limb([(290 - 26*math.cos(A), 494 - 73*math.sin(A)), (290 + 26*math.cos(A), 494 + 73*math.sin(A))], 2.4), '#8FA3BD')
        for d in (-1, 1):
            p.a(limb([(200 + d*74, SY + 22), (200 + d*72, SY + 120)], 9), '#5B6B88').a(limb([(200 + d*74, SY + 14), (200 + d*74, SY + 34)], 14), INK)
        bk = rr(134, SY + 30, 132, 130, 18); p.a(bk, '#4E3390')
        tc, ts = VIOLETL, VIOLET
    elif name == 'co':
        tc, ts = '#EFF4FC', '#CFDCEE'
        bp = poly(f'M 152,{SY+120} L 248,{SY+120} C 262,{SY+190} 268,{SY+250} 270,{SY+300} Q 200,{SY+312} 130,{SY+300} C 132,{SY+250} 138,{SY+190} 152,{SY+120} Z'); p.a(bp, VIOLETD)  # back panel
        for d in (-1, 1):  # white trousers
            X = 200 + d*27; g = poly(f'M {X-27},380 L {X+27},380 L {X+34},572 Q {X},580 {X-32},572 Z'); p.a(g, tc).shade(g, ts, -10, 0)
        for d in (-1, 1):
            X = 200 + d*32; g = poly(f'M {X-20},588 C {X-22},572 {X-8},566 {X},566 C {X+8},566 {X+22},572 {X+20},588 Q {X},592 {X-20},588 Z'); p.a(g, CORAL)
        tc, ts = VIOLET, VIOLETD
    elif name == 'ba':
        for d in (-1, 1):
            X = 200 + d*30; g = poly(f'M {X-32},440 L {X+32},440 L {X+30},572 Q {X},580 {X-30},572 Z'); p.a(g, '#33394F').shade(g, '#272C40', -9, 0)
        for d in (-1, 1):
            X = 200 + d*34; g = ell(X, 580, 24, 10); p.a(g, s).a(g.intersection(box(0, 580, 400, 600)), WOODD).a(limb([(X - 14, 574), (X, 569), (X + 14, 574)], 6), '#8A5A2E')
        tc, ts = '#D97B57', '#BD5F3C'
    elif name == 'nam':
        legs(SY + 120, '#2B3A66', '#20294A', w=47, x=28)
        shoes('#5B4636', '#3E2F24', x=28, w=26)
        tc, ts = '#F1F6FD', '#BDD0E8'
    elif name == 'vy':
        legs(SY + 120, '#34447A', '#28366A', w=44, x=27)
        shoes('#F1F4FA', CORAL, x=27)
        tc, ts = '#F1F6FD', '#BDD0E8'
    elif name == 'me':
        for d in (-1, 1):
            X = 200 + d*28; g = poly(f'M {X-31},{SY+162} L {X+31},{SY+162} L {X+25},566 Q {X},572 {X-25},566 Z'); p.a(g, '#3C4A78').shade(g, '#2E3A63', -9, 0)
        for d in (-1, 1):
            X = 200 + d*31; g = rr(X - 14, 556, 28, 22, 9); p.a(g, s); g = poly(f'M {X-22},588 C {X-24},574 {X-12},570 {X},578 C {X+12},570 {X+24},574 {X+22},588 Q {X},592 {X-22},588 Z'); p.a(g, '#8C5A3C').a(g.intersection(box(0, 583, 400, 600)), '#6B4229')
        tc, ts = '#E58FB4', '#CC6F98'
    elif name == 'chu':
        for d in (-1, 1):
            X = 200 + d*31; g = poly(f'M {X-30},{SY+146} L {X+30},{SY+146} L {X+28},572 Q {X},580 {X-28},572 Z'); p.a(g, '#4A4F66').shade(g, '#3A3E54', -9, 0)
        shoes('#3E2F2A', '#2A1F1C', x=31, w=28)
        tc, ts = '#4FA3AC', '#37848D'

    # ----- arm lines -----
    Ls, Rs = (200 - sx, SY + 24), (200 + sx, SY + 24)
    k = L
    hw = {'co': .12, 'me': .13, 'chu': .16, 'nam': .16, 'vy': .16}.get(name, .19)
    hangL = [Ls, (Ls[0] - hw*k, Ls[1] + .46*k), (Ls[0] - (hw + .01)*k, Ls[1] + .92*k)]
    hangR = [(400 - x, y) for x, y in hangL]
    if name == 'mai':
        hangL = [Ls, (Ls[0] - 26, Ls[1] + 44), (172, Ls[1] + 96)]; hangR = [(400 - x, y) for x, y in hangL]
    py = Ls[1] + (.62*k if child else .56*k)
    if pose == 'phone':
        left = [Ls, (Ls[0] - .2*k, Ls[1] + .5*k), (172, py + 12)]
        right = [(400 - x, y) for x, y in left]
    elif pose == 'wave':
        left = hangL
        right = [Rs, (Rs[0] + .64*k, Rs[1] + .14*k), (Rs[0] + .99*k, Rs[1] - .52*k)] if child else [Rs, (Rs[0] + .44*k, Rs[1] + .16*k), (Rs[0] + .60*k, Rs[1] - .44*k)]
    else:
        left, right = hangL, hangR
    if pose == 'wave' and ch['kind'] == 'teen': right = [Rs, (Rs[0] + .54*k, Rs[1] + .13*k), (Rs[0] + .83*k, Rs[1] - .46*k)]
    hk = 1.0 if child else 1.08
    def sleeve_line(l, fr):
        a, b, c = l
        if fr <= 1: return [a, ((a[0] + (b[0]-a[0])*fr*.5), (a[1] + (b[1]-a[1])*fr*.5)), (a[0] + (b[0]-a[0])*fr, a[1] + (b[1]-a[1])*fr)]
        t = fr - 1
        return [a, b, (b[0] + (c[0]-b[0])*t, b[1] + (c[1]-b[1])*t)]
    long = {'lan': .62, 'minh': .7, 'mai': .7, 'pao': 1.62, 'co': 1.86, 'ba': 1.62, 'nam': .72, 'vy': 1.8, 'me': 1.2, 'chu': .72}[name]
    cuffw = {'lan': 42, 'minh': 44, 'mai': 42, 'pao': 38, 'co': 34, 'ba': 44, 'nam': 44, 'vy': 38, 'me': 44, 'chu': 46}[name]
    scol, ssh = {'pao': ('#A9CDEE', '#7FAEDB'), 'vy': JACKET}.get(name, (tc, ts))
    def arm(l, side, hand):
        g = limb(l, [aw - 6, aw - 10, aw - 14])
        p.a(g, s).shade(g, sh, -6, -2, '.55')
        p.a(hand, s); p.shade(hand, sh, -4, -2, '.5')
        sl = limb(sleeve_line(l, long), [aw + 4, (aw + 4 + cuffw)/2, cuffw] if long < 1 else [aw + 4, aw + 1, cuffw])
        p.a(sl, scol).shade(sl, ssh, -8, -3)
        return g.union(sl)
    def hand_hang(l, d):
        b, c = l[1], l[2]
        return mitten(c[0] - d*0 + (-2 if d < 0 else 2), c[1] + 10, 0, hk) if d > 0 else mir(mitten(400 - c[0] + 2, c[1] + 10, 0, hk))
    # arms behind the torso
    behind = []
    if pose != 'phone' and name != 'mai':
        arm(left, -1, hand_hang(left, -1))
        if pose == 'stand': arm(right, 1, hand_hang(right, 1))
    if pose == 'wave':
        c = right[2]; arm(right, 1, open_hand(c[0] + 3, c[1] - 14, 10, 1.02*hk))
    # neck
    nk = rr(200 - (21 if child else 19), ny, 42 if child else 38, 44 if child else 48, 16)
    p.a(nk, s); p.a(nk.intersection(ell(200, ny + 6, 40, 22)), sh, '.8')
    # ----- torso -----
    if name == 'co':
        t = poly(f'M 176,{SY-4} C 160,{SY} 146,{SY+4} 140,{SY+24} C 144,{SY+60} 150,{SY+86} 154,{SY+112} C 148,{SY+134} 146,{SY+152} 145,{SY+166} C 152,{SY+220} 156,{SY+260} 156,{SY+308} Q 200,{SY+322} 244,{SY+308} C 244,{SY+260} 248,{SY+220} 255,{SY+166} C 254,{SY+152} 252,{SY+134} 246,{SY+112} C 250,{SY+86} 256,{SY+60} 260,{SY+24} C 254,{SY+4} 240,{SY} 224,{SY-4} Z')
        p.a(t, tc).shade(t, ts, -16, 0)
        p.a(limb([(180, SY + 24), (166, SY + 60), (148, SY + 74)], [1.5, 3, 1.5]).intersection(t), ts)
        # lotus on the panel
        lx, ly = 192, SY + 246
        p.a(limb([(lx, ly + 10), (lx - 6, ly + 34), (lx + 2, ly + 62)], [4, 4, 3]), GREENL)
        for a in (-58, -30, 30, 58): p.a(rot(poly(f'M {lx},{ly+12} C {lx-11},{ly-2} {lx-9},{ly-18} {lx},{ly-28} C {lx+9},{ly-18} {lx+11},{ly-2} {lx},{ly+12} Z'), a, (lx, ly + 12)), '#E8B7DC' if abs(a) > 40 else '#F3CFE8')
        p.a(poly(f'M {lx},{ly+12} C {lx-11},{ly-2} {lx-9},{ly-18} {lx},{ly-28} C {lx+9},{ly-18} {lx+11},{ly-2} {lx},{ly+12} Z'), '#FBE6F5')
        col = rr(177, SY - 20, 46, 26, 9); p.a(col, tc).shade(col, ts, -12, 0)
    elif name == 'ba':
        t = poly(f'M 172,{SY-4} C 154,{SY} 138,{SY+6} 134,{SY+30} C 134,{SY+80} 128,{SY+130} 126,{SY+186} Q 200,{SY+202} 274,{SY+186} C 272,{SY+130} 266,{SY+80} 266,{SY+30} C 262,{SY+6} 246,{SY} 228,{SY-4} Q 200,{SY+8} 172,{SY-4} Z')
        p.a(t, tc).shade(t, ts, -16, 0)
        p.a(poly(f'M 176,{SY-6} Q 200,{SY+34} 224,{SY-6} L 222,{SY-12} L 178,{SY-12} Z').intersection(ell(200, SY, 40, 22)), s)
        p.a(limb([(174, SY - 3), (200, SY + 17), (226, SY - 3)], 5), ts)
        p.a(limb([(200, SY + 18), (200, SY + 192)], 3.5), ts)
        for y in (34, 66, 98, 130): p.a(ell(200, SY + y, 5), '#F6D9A8')
        for d in (-1, 1): q = rr(200 + d*38 - 23, SY + 124, 46, 44, 8); p.a(q, ts, '.55')
    elif name == 'me':
        t = poly(f'M 174,{SY-4} C 158,{SY} 142,{SY+6} 137,{SY+28} C 140,{SY+64} 146,{SY+88} 149,{SY+108} C 144,{SY+130} 140,{SY+150} 138,{SY+170} Q 200,{SY+184} 262,{SY+170} C 260,{SY+150} 256,{SY+130} 251,{SY+108} C 254,{SY+88} 260,{SY+64} 263,{SY+28} C 258,{SY+6} 242,{SY} 226,{SY-4} Q 200,{SY+10} 174,{SY-4} Z')
        p.a(t, tc).shade(t, ts, -14, 0)
        p.a(poly(f'M 177,{SY-7} Q 200,{SY+40} 223,{SY-7} L 222,{SY-13} L 178,{SY-13} Z').intersection(ell(200, SY, 40, 26)), s)
        for d in (-1, 1):   # soft round collar
            cl = poly(f'M 200,{SY+22} C {200+d*8},{SY+14} {200+d*18},{SY+4} {200+d*25},{SY-8} C {200+d*38},{SY-2} {200+d*42},{SY+14} {200+d*32},{SY+24} C {200+d*20},{SY+32} {200+d*8},{SY+30} 200,{SY+22} Z'); p.a(cl, '#FBE4EE' if d < 0 else '#F3CFE0')
        p.a(limb([(200, SY + 30), (200, SY + 174)], [2, 3, 3]).intersection(t), ts)
        for y in (48, 78, 108, 138): p.a(ell(200, SY + y, 4.5), '#FBE4EE')
    elif name == 'chu':
        t = poly(f'M 172,{SY-4} C 154,{SY} 138,{SY+6} 132,{SY+30} C 132,{SY+70} 138,{SY+110} 139,{SY+146} Q 200,{SY+154} 261,{SY+146} C 262,{SY+110} 268,{SY+70} 268,{SY+30} C 262,{SY+6} 246,{SY} 228,{SY-4} Q 200,{SY+8} 172,{SY-4} Z')
        p.a(t, tc).shade(t, ts, -16, 0)
        b = poly(f'M 138,{SY+142} Q 200,{SY+150} 262,{SY+142} L 262,{SY+157} Q 200,{SY+165} 138,{SY+157} Z'); p.a(b, '#5B3F2B').shade(b, '#452E1E', -14, 0).a(rr(188, SY + 145, 24, 16, 4), SUN).a(rr(193, SY + 149, 14, 8, 2), '#5B3F2B')
        p.a(poly(f'M 178,{SY-7} L 200,{SY+24} L 222,{SY-7} L 220,{SY-14} L 180,{SY-14} Z').intersection(ell(200, SY, 40, 26)), s)
        for d in (-1, 1):
            cl = poly(f'M {200+d*24},{SY-10} L {200+d*2},{SY+20} L {200+d*17},{SY+32} L {200+d*39},{SY} Z').buffer(2); p.a(cl, '#7CC3CA' if d < 0 else '#66B2BA')
        p.a(limb([(200, SY + 24), (200, SY + 144)], 3.5).intersection(t), ts)
        for y in (44, 72, 100, 128): p.a(ell(200, SY + y, 4.5), '#CDEBEE')
        p.a(rr(216, SY + 52, 34, 36, 5), ts, '.8').a(rr(216, SY + 52, 34, 9, 4), '#2F757E')
    else:
        if name == 'mai':
            torso = poly(f'M 172,{SY-4} C 158,{SY} 142,{SY+4} 138,{SY+26} C 138,{SY+60} 142,{SY+90} 144,{SY+134} Q 200,{SY+146} 256,{SY+134} C 258,{SY+90} 262,{SY+60} 262,{SY+26} C 258,{SY+4} 242,{SY} 228,{SY-4} Q 200,{SY+4} 172,{SY-4} Z')
        if name == 'lan': torso = torso.intersection(box(0, 0, 400, SY + 128)).buffer(-4).buffer(4)
        if name in ('nam', 'vy'): torso = poly(f'M 172,{SY-4} C 158,{SY} 141,{SY+4} 136,{SY+28} C 136,{SY+66} 139,{SY+110} 139,{SY+156} Q 200,{SY+166} 261,{SY+156} C 261,{SY+110} 264,{SY+66} 264,{SY+28} C 259,{SY+4} 242,{SY} 228,{SY-4} Q 200,{SY+4} 172,{SY-4} Z')
        torso = torso.buffer(-7).buffer(7)
        p.a(torso, tc).shade(torso, ts, -14, 0)
        if name == 'minh':
            st = torso.intersection(box(0, SY + 62, 400, SY + 88)); p.a(st, SUN).shade(st, SUND, -14, 0)
            p.a(limb([(176, SY - 2), (200, SY + 9), (224, SY - 2)], 8), GREEND)
        if name == 'mai':
            p.a(limb([(174, SY - 2), (200, SY + 10), (226, SY - 2)], 8), SUN)
            p.a(heart(200, SY + 62, .62), SUNL)
        if name == 'pao':  # indigo vest with woven bands
            for d in (-1, 1):
                v = poly(f'M 172,{SY-5} C 156,{SY} 140,{SY+6} 136,{SY+28} C 134,{SY+66} 134,{SY+110} 134,{SY+152} Q 166,{SY+160} 190,{SY+158} C 190,{SY+100} 188,{SY+50} 172,{SY-5} Z')
                if d > 0: v = mir(v)
                p.a(v, '#2D3A78').shade(v, '#232E62', -12, 0)
                for y0, y1, c in ((118, 124, SUN), (124, 138, CORAL), (138, 144, GREENL)):
                    p.a(v.intersection(box(0, SY + y0, 400, SY + y1)), c)
                for n in range(5):
                    X = 200 + d*(17 + n*12); p.a(Polygon([(X - 5, SY + 131), (X, SY + 125.5), (X + 5, SY + 131), (X, SY + 136.5)]).intersection(v), SUNX)
                edge = [(200 - 26, SY - 3), (200 - 15, SY + 50), (200 - 11.5, SY + 116)]
                edge = [(400 - x, y) for x, y in edge] if d > 0 else edge
                p.a(limb(edge, 9).intersection(v), CORALL)
                p.a(limb(edge, 3).intersection(v), SUNX)
            for y in (44, 72, 100): p.a(limb([(187, SY + y), (213, SY + y)], 4), '#C9D2E0').a(ell(200, SY + y, 6.5), '#E6EBF2').a(ell(201, SY + y + 1, 4), '#B5C0D2')
            p.a(limb([(178, SY - 4), (200, SY + 8), (222, SY - 4)], 10), '#2D3A78').a(limb([(179, SY - 3), (200, SY + 9), (221, SY - 3)], 3), SUN)
        if name == 'vy':
            p.a(poly(f'M 180,{SY-7} L 200,{SY+18} L 220,{SY-7} L 219,{SY-14} L 181,{SY-14} Z').intersection(ell(200, SY, 40, 24)), s)
            p.a(limb([(200, SY + 18), (200, SY + 160)], 3).intersection(torso), ts)
            for y in (50, 78, 106, 134): p.a(ell(200, SY + y, 3.4), ts)
            for d in (-1, 1):  # open jacket
                v = poly(f'M 173,{SY-6} C 156,{SY} 139,{SY+5} 134,{SY+30} C 133,{SY+70} 134,{SY+120} 134,{SY+166} Q 158,{SY+174} 180,{SY+172} C 184,{SY+110} 184,{SY+56} 173,{SY-6} Z')
                if d > 0: v = mir(v)
                p.a(v, JACKET[0]).shade(v, JACKET[1], -10, 0)
                p.a(v.intersection(box(0, SY + 156, 400, SY + 200)), JACKET[1])
                e = [(200 - 25, SY - 2), (200 - 17.5, SY + 60), (200 - 18.5, SY + 170)]; e = [(400 - x, y) for x, y in e] if d > 0 else e
                p.a(limb(e, 5).intersection(v), PAPER)
                p.a(rot(rr(200 + d*44 - 13, SY + 116, 26, 6, 3), d*14, (200 + d*44, SY + 119)), JACKET[1] if d < 0 else '#B9821C')
            for d in (-1, 1):
                cl = poly(f'M {200+d*22},{SY-10} L {200+d*1},{SY+17} L {200+d*16},{SY+30} L {200+d*37},{SY} Z').buffer(2); p.a(cl, WHITE if d < 0 else '#E3ECF8')
        if name in ('lan', 'nam'):
            for d in (-1, 1):  # collar
                cl = poly(f'M 200,{SY+14} L {200+d*34},{SY-6} C {200+d*46},{SY+2} {200+d*46},{SY+14} {200+d*40},{SY+26} C {200+d*26},{SY+26} {200+d*12},{SY+24} 200,{SY+14} Z'); p.a(cl, WHITE); 
            # khan quang do
            for d in (-1, 1):
                b = poly(f'M {200+d*30},{SY-7} C {200+d*36},{SY+2} {200+d*16},{SY+22} 200,{SY+30} L 200,{SY+14} C {200+d*10},{SY+8} {200+d*20},{SY} {200+d*30},{SY-7} Z').buffer(2); p.a(b, '#D7321C' if d < 0 else '#BC2814')
            for d in (-1, 1):
                tl = poly(f'M {200+d*2},{SY+24} C {200+d*14},{SY+44} {200+d*24},{SY+66} {200+d*30},{SY+92} L {200+d*6},{SY+78} C {200+d*2},{SY+60} {200-d*2},{SY+40} {200-d*2},{SY+28} Z').buffer(1.5); p.a(tl, '#D7321C' if d < 0 else '#BC2814')
            kn = rr(189, SY + 16, 22, 20, 8); p.a(kn, '#E5452C')
            for y in (104, 120): p.a(ell(200, SY + y, 3), ts)
    # ----- wheelchair front -----
    if name == 'mai':
        seat = rr(130, SY + 126, 144, 24, 12); p.a(seat, '#3C4966')
        for X, kx in ((172, 176), (232, 238)):  # trousers: thighs coming forward, then shins
            th = limb([(X, SY + 130), (kx, SY + 158)], [50, 52]); sn = limb([(kx, SY + 158), (kx + 8, 558)], [50, 38])
            g = th.union(sn); p.a(g, '#3E6CB0').shade(g, '#2C528D', -10, 0)
        p.a(rr(160, 572, 108, 10, 5), '#5B6B88')
        for X in (186, 248):
            g = poly(f'M {X-24},574 C {X-26},556 {X-12},546 {X},546 C {X+12},546 {X+26},556 {X+24},574 Z'); p.a(g, SUN).a(g.intersection(box(0, 567, 400, 600)), WHITE)
        for X in (166, 270): p.a(ell(X, 577, 11, 13), '#2A3550').a(ell(X, 577, 5, 6), '#C9D6E6')
        W = (112, 494)
        w1, w2 = ell(*W, 54, 95), ell(W[0], W[1], 44, 83)
        p.a(w2, '#DCE6F2', '.5')
        for a in range(0, 180, 30):
            A = math.radians(a + 12); p.a(limb([(W[0] - 44*math.cos(A), W[1] - 83*math.sin(A)), (W[0] + 44*math.cos(A), W[1] + 83*math.sin(A))], 3), '#9DB0C8')
        p.a(w1.difference(w2), '#2A3550').a(w1.difference(move(w1, 5, 3)).difference(w2), '#465373')
        p.a(ring(W[0], W[1], 37, 73, 4.5), BLUEL)
        p.a(ell(*W, 11, 15), BLUE).a(ell(W[0] - 1, W[1] - 2, 5, 7), BLUEX)
        arr = rr(112, SY + 92, 40, 13, 6.5); p.a(arr, INK)
        if pose != 'phone':
            arm(left, -1, mir(mitten(400 - left[2][0], left[2][1] + 4, 70, hk)))
            if pose == 'stand': arm(right, 1, mitten(right[2][0], right[2][1] + 4, 70, hk))
    # ----- phone in both hands -----
    if pose == 'phone':
        px, pyy = 200, py - 4
        arm(left, -1, ell(176, py + 8, 14)); arm(right, 1, ell(224, py + 8, 14))
        b, cam, lens = phone_shape(px, pyy, 0, 1 if child else 1.02)
        p.a(b, INK).shade(b, '#121A2C', -6, -3).a(cam, '#4A5878')
        for q in lens: p.a(q, '#9FB4D6')
        p.a(b.difference(move(b, 2.5, 2.5)), '#56658A', '.8')
        for d in (-1, 1):
            for n in range(3):
                X = px + d*22; Y = py - 1 + n*10
                g = limb([(X + d*9, Y + 2), (X - d*6, Y)], [11, 9.5]); p.a(g, s if d < 0 else s).shade(g, sh, 0, -3, '.6')
    p.save(f'characters/{name}/body-{pose}.svg')

def main():
    for n in TEN:
        head(n); hair(n)
        for x in EXPR: face(n, x)
        for q in POSES: body(n, q)
if __name__ == '__main__': main()
