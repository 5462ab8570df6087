"""Draws every picture of the program again: python3 make_all.py (needs python3-shapely)."""
import sys
sys.dont_write_bytecode = True
import make_characters, make_people_children, make_people_adults, make_props, make_props_devices, make_props_things
import make_places, make_places_inside, make_places_outside, make_animals, make_icons, make_doors

make_characters.main()
make_people_children.main()
make_people_adults.main()   # last of the people: it writes heads.yaml
make_props.main()
make_props_devices.main()
make_props_things.main()
make_places.main()
make_places_inside.main()
make_places_outside.main()
make_animals.main()
make_icons.main()
make_doors.main()   # last: it takes parts of the people and of Khien
