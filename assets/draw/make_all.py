"""Draws every picture of the program again: python3 make_all.py (needs python3-shapely)."""
import sys
sys.dont_write_bytecode = True
import make_characters, make_props, make_places, make_animals, make_icons, make_doors

make_characters.main()
make_props.main()
make_places.main()
make_animals.main()
make_icons.main()
make_doors.main()   # last: it takes parts of the people and of Khien
